package io.cuttings.mime;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever happens to a mail on its way, it is parsed. */
class BrokenMailTest {
  private static final Path FOLDER = Path.of("src/test/resources/mime");
  private static final int SEED = 20240919;

  @Test
  void aMailCutOffAnywhereIsParsed() throws IOException {
    for (byte[] mail : mails()) {
      for (int length = 0; length < mail.length; length += 7) {
        assertThat(parse(Arrays.copyOf(mail, length))).isNotNull();
      }
    }
  }

  @Test
  void aMailWithOctetsChangedIsParsed() throws IOException {
    Random random = new Random(SEED);
    for (byte[] mail : mails()) {
      for (int round = 0; round < 40 && mail.length > 0; round++) {
        byte[] changed = mail.clone();
        for (int change = 0; change < 12; change++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        assertThat(parse(changed)).isNotNull();
      }
    }
  }

  @Test
  void noiseIsParsed() {
    Random random = new Random(SEED);
    for (int round = 0; round < 500; round++) {
      byte[] noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      assertThat(parse(noise)).isNotNull();
    }
  }

  private static Message parse(byte[] octets) {
    return new MessageParser().parse(RawMessage.of(octets));
  }

  private static List<byte[]> mails() throws IOException {
    List<byte[]> mails = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
        mails.add(Files.readAllBytes(file));
      }
    }
    return mails;
  }
}
