package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.Recogniser;
import io.cuttings.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleMailboxTest {
  private static final Path FOLDER = Path.of("src/main/resources/samples");

  @Test
  void theIndexNamesEverySample() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".eml")))
          .containsExactlyInAnyOrderElementsOf(SampleMailbox.names());
    }
  }

  @Test
  void theDoctorCanLogInAndSeesWhatWasDelivered() {
    try (SampleMailbox mailbox = SampleMailbox.start()) {
      SampleMailbox.names().forEach(mailbox::deliver);
      Settings settings = Settings.load(Path.of("config"), Map.of(), mailbox.settings());
      Finding finding = MailboxCheck.check(settings.mailboxes().get(0));
      assertThat(finding.isWell()).isTrue();
      assertThat(finding.what()).contains(SampleMailbox.names().size() + " messages in INBOX");
    }
  }

  @Test
  void theSamplesShowWhatTheyAreFor() {
    List<RecognisedMessage> messages = recogniseAll();
    Set<String> publications =
        messages.stream().map(m -> m.publication().id()).collect(Collectors.toSet());
    assertThat(publications).hasSize(7).contains("weekly.harbour.example");
    assertThat(messages).extracting(RecognisedMessage::body).doesNotContainNull();
    assertThat(messages.stream().filter(m -> !m.message().warnings().isEmpty()))
        .as("the one with the wrong charset")
        .extracting(m -> m.publication().id())
        .containsExactly("wochenblick.example");
    assertThat(messages.stream().map(m -> m.message().messageId()).distinct())
        .as("one Message-ID is used twice")
        .hasSize(messages.size() - 1);
  }

  private static List<RecognisedMessage> recogniseAll() {
    MessageParser parser = new MessageParser();
    Recogniser recogniser = new Recogniser();
    return SampleMailbox.names().stream()
        .map(SampleMailboxTest::read)
        .map(octets -> recogniser.recognise(parser.parse(RawMessage.of(octets))))
        .toList();
  }

  private static byte[] read(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
