package io.cuttings.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The program's own sample newsletters. */
final class Samples {
  private Samples() {}

  static List<byte[]> messages() throws IOException {
    List<byte[]> messages = new ArrayList<>();
    String names = new String(octets("index.txt"), UTF_8);
    for (String name : names.lines().filter(line -> line.endsWith(".eml")).toList()) {
      messages.add(octets(name));
    }
    return messages;
  }

  private static byte[] octets(String name) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
