package io.cuttings.bench.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a language in the order of their rank, drawn as Zipf's law has it: the second half
 * as often as the first, the hundredth a hundredth. The first ranks are the samples' own words by
 * their frequency, the others are put together from parts of those. Immutable.
 */
final class Lexicon {
  private static final int LONGEST = 14;
  private static final int LONGEST_UNSPACED = 4;
  private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{1,19}");
  private static final Pattern CHARACTERS = Pattern.compile("\\p{IsHan}{1,2}|\\p{IsKatakana}{2,8}");
  private static final Pattern HIRAGANA = Pattern.compile("\\p{IsHiragana}");
  private static final String VOWELS = "aeiouyäöü";

  private final Tongue tongue;
  private final List<String> words;
  private final List<String> particles;
  private final double[] shares;

  private Lexicon(Tongue tongue, List<String> words, List<String> particles) {
    this.tongue = tongue;
    this.words = List.copyOf(words);
    this.particles = List.copyOf(particles);
    this.shares = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += 1.0 / (i + 1);
      shares[i] = sum;
    }
  }

  /**
   * The words of a language.
   *
   * @param texts of the samples in this language
   */
  static Lexicon of(Tongue tongue, List<String> texts) {
    List<String> found = byFrequency(tongue.isSpaced() ? LETTERS : CHARACTERS, texts);
    if (found.size() < 2) {
      throw new IllegalArgumentException("There are no samples in the language " + tongue.code);
    }
    Set<String> words = new LinkedHashSet<>(found);
    List<String> all = new ArrayList<>(words);
    Random random = new Random(tongue.size);
    int longest = tongue.isSpaced() ? LONGEST : LONGEST_UNSPACED;
    while (words.size() < tongue.size) {
      String one = all.get(random.nextInt(all.size()));
      String other = all.get(random.nextInt(all.size()));
      String word = tongue.isSpaced() ? blended(one, other, random) : joined(one, other);
      if (word.length() >= 2 && word.length() <= longest && words.add(word)) {
        all.add(word);
      }
    }
    return new Lexicon(tongue, all, byFrequency(HIRAGANA, texts));
  }

  private static List<String> byFrequency(Pattern pattern, List<String> texts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String text : texts) {
      pattern
          .matcher(text.toLowerCase(Locale.ROOT))
          .results()
          .forEach(word -> counts.merge(word.group(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The beginning of one word and the end of another, where a vowel meets a consonant. */
  private static String blended(String one, String other, Random random) {
    int end = 1 + random.nextInt(one.length());
    int start = random.nextInt(other.length());
    boolean meets = isVowel(one.charAt(end - 1)) != isVowel(other.charAt(start));
    return meets ? one.substring(0, end) + other.substring(start) : "";
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  private static String joined(String one, String other) {
    return one + other.substring(other.length() - 1);
  }

  int size() {
    return words.size();
  }

  String word(Random random) {
    int found = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
    return words.get(found < 0 ? Math.min(-found - 1, shares.length - 1) : found);
  }

  /** A word that comes seldom, as names are. */
  String name(Random random) {
    String word = words.get(words.size() / 2 + random.nextInt(words.size() / 2));
    return capital(word);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Words as they stand in a sentence, without a full stop. */
  String words(int count, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0 && tongue.isSpaced()) {
        text.append(' ');
      } else if (i > 0 && tongue == Tongue.JA) {
        text.append(particles.get(random.nextInt(particles.size())));
      }
      text.append(word(random));
    }
    return text.toString();
  }

  /** Some words with a capital letter and no full stop. */
  String headline(Random random) {
    return capital(words(4 + random.nextInt(5), random));
  }

  String sentences(int count, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i > 0 && tongue.isSpaced() ? " " : "").append(capital(words(5, random)));
      text.append(tongue.isSpaced() ? ", " : "，").append(words(3 + random.nextInt(9), random));
      text.append(tongue.isSpaced() ? "." : "。");
    }
    return text.toString();
  }
}
