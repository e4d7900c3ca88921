package io.cuttings.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each broken mail in {@code src/test/resources/mime} is read as the text file of its name says.
 * For a new mail the expectation is written and the test fails: review it, then commit both.
 */
class MessageParserGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/mime");

  static Stream<String> mails() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .map(name -> name.replace(".eml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("mails")
  void isReadAsExpected(String name) throws IOException {
    RawMessage raw = RawMessage.of(Files.readAllBytes(FOLDER.resolve(name + ".eml")));
    String found = text(new MessageParser().parse(raw), "");

    Path expectation = FOLDER.resolve(name + ".txt");
    if (!Files.exists(expectation)) {
      Files.writeString(expectation, found);
      fail("Wrote " + expectation + ": review and commit it");
    }
    assertThat(found).isEqualTo(Files.readString(expectation));
  }

  private static String text(Message message, String indent) {
    StringBuilder text = new StringBuilder();
    text.append(indent).append("subject: ").append(message.subject()).append('\n');
    text.append(indent).append("from: ").append(message.from()).append('\n');
    text.append(indent).append("date: ").append(message.date()).append('\n');
    text.append(indent).append("html: ").append(body(message.html())).append('\n');
    text.append(indent).append("plain: ").append(body(message.plain())).append('\n');
    for (Attachment attachment : message.attachments()) {
      text.append(indent).append("attachment: ").append(attachment).append('\n');
    }
    for (String warning : message.warnings()) {
      text.append(indent).append("warning: ").append(warning).append('\n');
    }
    if (message.forwarded() != null) {
      text.append(indent).append("forwarded:\n").append(text(message.forwarded(), indent + "  "));
    }
    return text.toString();
  }

  private static String body(@Nullable Body body) {
    if (body == null) {
      return "none";
    }
    return body.part()
        + (body.flowed() ? " flowed" : "")
        + (body.delSp() ? " delsp" : "")
        + " '"
        + body.text().replace("\n", "\\n")
        + "'";
  }
}
