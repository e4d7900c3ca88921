package io.cuttings.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeySetTest {
  private static final int MANY = 100_000;

  private static ArchiveKey key(int number) {
    return ArchiveKey.of(Integer.toString(number).getBytes(UTF_8));
  }

  @Test
  void aKeyIsNewOnce() {
    KeySet keys = new KeySet();

    assertThat(IntStream.range(0, MANY)).allMatch(number -> keys.add(key(number)));
    assertThat(IntStream.range(0, MANY)).noneMatch(number -> keys.add(key(number)));
    assertThat(keys.size()).isEqualTo(MANY);
  }

  @Test
  void onlyWhatWasAddedIsThere() {
    KeySet keys = new KeySet();
    IntStream.range(0, MANY).forEach(number -> keys.add(key(number)));

    assertThat(IntStream.range(0, MANY)).allMatch(number -> keys.contains(key(number)));
    assertThat(IntStream.range(MANY, 2 * MANY)).noneMatch(number -> keys.contains(key(number)));
  }

  @Test
  void keysThatDifferInOneHalfAreTwo() {
    KeySet keys = new KeySet();
    String zeros = "0".repeat(32);

    assertThat(keys.add(new ArchiveKey("0".repeat(31) + "1" + zeros))).isTrue();
    assertThat(keys.add(new ArchiveKey("0".repeat(15) + "1" + "0".repeat(16) + zeros))).isTrue();
    assertThat(keys.add(new ArchiveKey("0".repeat(15) + "1" + "0".repeat(15) + "1" + zeros)))
        .isTrue();
    assertThat(keys.size()).isEqualTo(3);
  }
}
