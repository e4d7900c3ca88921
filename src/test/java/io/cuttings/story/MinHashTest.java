package io.cuttings.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {
  private static final int ROUNDS = 2000;
  private static final int SIZE = 60;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2, 0.5, 0.7, 0.9, 1})
  void setsShareABandAsOftenAsTheirSimilarityTells(double similarity) {
    var random = new Random(7);
    int bands = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int both = (int) Math.round(SIZE * similarity);
      Set<Long> one = new HashSet<>();
      Set<Long> other = new HashSet<>();
      for (int i = 0; i < SIZE; i++) {
        long shingle = random.nextLong();
        if (i < both || i % 2 == 0) {
          one.add(shingle);
        }
        if (i < both || i % 2 == 1) {
          other.add(shingle);
        }
      }
      bands += shared(MinHash.bands(one), MinHash.bands(other));
    }
    double expected = Math.pow(Math.round(SIZE * similarity) / (double) SIZE, MinHash.ROWS);
    assertThat(bands / (double) (ROUNDS * MinHash.BANDS)).isCloseTo(expected, within(0.02));
  }

  private static int shared(long[] one, long[] other) {
    int shared = 0;
    for (int i = 0; i < one.length; i++) {
      shared += one[i] == other[i] ? 1 : 0;
    }
    return shared;
  }

  @Test
  void textsWithoutSpacesAreComparedToo() {
    String text = "市議会は昨日、古い街灯をすべて新しいものに取り替える計画を承認しました。工事は来年の春に始まります。";
    List<String> one = Words.of(text);
    List<String> other = Words.of(text.replace("来年の春", "来月"));
    List<String> third = Words.of("図書館では週末に子どものための読書会が開かれ、多くの家族が集まりました。参加は無料です。");
    assertThat(shared(bands(one), bands(other))).isPositive();
    assertThat(shared(bands(one), bands(third))).isZero();
  }

  private static long[] bands(List<String> words) {
    return MinHash.bands(Words.shingles(words));
  }
}
