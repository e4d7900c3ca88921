package io.cuttings.split.role;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text; every CJK character counts as half a word. */
public final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Words() {}

  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word =
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** The text with the digits of all scripts, as Arabic and full-width ones, in plain ones. */
  static String withPlainDigits(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      int digit = Character.digit(plain.charAt(i), 10);
      if (digit >= 0) {
        plain.setCharAt(i, (char) ('0' + digit));
      }
    }
    return plain.toString();
  }

  public static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** How long a text is to a reader, in words. */
  public static int count(String text) {
    int cjk = 0;
    int other = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isCjk = c >= 0x2E80 && isCjk(c);
      boolean isWord = !isCjk && Character.isLetterOrDigit(c);
      cjk += isCjk ? 1 : 0;
      other += isWord && !inWord ? 1 : 0;
      inWord = isWord || (inWord && (c == '\'' || c == '’' || c == '.'));
    }
    return other + (cjk + 1) / 2;
  }

  private static boolean isCjk(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }
}
