package io.cuttings.explain;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.Recogniser;
import io.cuttings.split.Explanation;
import io.cuttings.split.Splitter;
import io.cuttings.split.StandingTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mails that tests explain. */
final class Explained {
  static final Path FOLDER = Path.of("src/test/resources/explain");

  private Explained() {}

  static Explanation sample(String name) throws IOException {
    return mail(Files.readAllBytes(FOLDER.resolve(name)));
  }

  static Explanation mail(String text) {
    return mail(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Explanation mail(byte[] octets) {
    return new Splitter()
        .explain(
            new Recogniser().recognise(new MessageParser().parse(RawMessage.of(octets))),
            StandingTexts.NONE);
  }
}
