package io.cuttings.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, so that two texts can be compared whatever their case, punctuation and line
 * breaks: NFKC (UAX 15), lower case; Chinese, Japanese and Korean, which have no spaces between
 * words, by pairs of neighbouring characters.
 */
final class Words {
  /** The general categories L, M and N of Unicode. */
  private static final int WORD =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  /** The first Hangul letter; no Chinese, Japanese or Korean character stands before it. */
  private static final int FIRST_CJK = 0x1100;

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
  private static final int SHINGLE = 3;
  private static final int LONG = 4;

  private Words() {}

  /** What a character belongs to. */
  private enum Kind {
    WORD,
    CJK,
    BETWEEN
  }

  static List<String> of(@Nullable String text) {
    List<String> words = new ArrayList<>();
    if (text == null) {
      return words;
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("\u2019", "")
            .replace("'", "");
    int end;
    for (int at = 0; at < plain.length(); at = end) {
      Kind kind = kind(plain.codePointAt(at));
      end = end(plain, at, kind);
      if (kind == Kind.CJK) {
        addPairs(plain.substring(at, end).codePoints().toArray(), words);
      } else if (kind == Kind.WORD) {
        words.add(plain.substring(at, end));
      }
    }
    return words;
  }

  private static int end(String text, int from, Kind kind) {
    int end = from;
    while (end < text.length() && kind(text.codePointAt(end)) == kind) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static Kind kind(int point) {
    if (point >= FIRST_CJK && isCjk(point)) {
      return Kind.CJK;
    }
    return (WORD >> Character.getType(point) & 1) == 1 ? Kind.WORD : Kind.BETWEEN;
  }

  private static boolean isCjk(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> point == 0x30FC; // the prolonged sound mark, which both kana share
    };
  }

  private static void addPairs(int[] points, List<String> words) {
    if (points.length == 1) {
      words.add(Character.toString(points[0]));
    }
    for (int i = 0; i + 1 < points.length; i++) {
      words.add(new String(points, i, 2));
    }
  }

  /** Three neighbouring words each, as 64 bits; a shorter text is one. */
  static Set<Long> shingles(List<String> words) {
    Set<Long> shingles = new HashSet<>();
    for (int i = 0; i == 0 || i + SHINGLE <= words.size(); i++) {
      long hash = 0;
      for (String word : words.subList(i, Math.min(words.size(), i + SHINGLE))) {
        hash = MinHash.mix(hash * 31 + fnv(word));
      }
      shingles.add(hash);
    }
    return shingles;
  }

  /** FNV-1a of 64 bits (RFC 9923) over the UTF-16 units. */
  private static long fnv(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /**
   * Those that tell what a text is about, in any language with an alphabet: its short words are
   * mostly those that every text has. All of them where none is longer.
   */
  static Set<String> telling(Collection<String> words) {
    Set<String> telling = new HashSet<>();
    for (String word : words) {
      if (word.length() >= LONG
          || kind(word.codePointAt(0)) == Kind.CJK
          || NUMBER.matcher(word).find()) {
        telling.add(word);
      }
    }
    return telling.isEmpty() ? new HashSet<>(words) : telling;
  }

  /** The numbers in a text, in order. */
  static List<String> numbers(@Nullable String text) {
    List<String> numbers = new ArrayList<>();
    if (text != null) {
      for (Matcher m = NUMBER.matcher(text); m.find(); ) {
        numbers.add(m.group());
      }
    }
    return numbers;
  }
}
