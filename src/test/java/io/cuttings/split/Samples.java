package io.cuttings.split;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.Message;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.Recogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Mails that tests split. */
final class Samples {
  static final Path FOLDER = Path.of("src/test/resources/split");

  private Samples() {}

  static List<String> names() throws IOException {
    return names(FOLDER);
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .map(name -> name.replace(".eml", ""))
          .sorted()
          .toList();
    }
  }

  static RecognisedMessage recognised(Path folder, String name) throws IOException {
    return recognised(Files.readAllBytes(folder.resolve(name + ".eml")));
  }

  static RecognisedMessage recognised(byte[] octets) {
    Message message = new MessageParser().parse(RawMessage.of(octets));
    return new Recogniser().recognise(message);
  }
}
