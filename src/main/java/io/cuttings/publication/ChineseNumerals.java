package io.cuttings.publication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers below ten thousand as Chinese and Japanese write them: {@code 第一百二十期}. */
final class ChineseNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String UNITS = "十百千";
  private static final Pattern ORDINAL =
      Pattern.compile("(?<=第\\s?)[〇零一二三四五六七八九十百千两]{1,8}(?=\\s?[期号號回卷刊輯辑週周弾])");

  private ChineseNumerals() {}

  /** The text with its ordinals in digits. */
  static String replaced(String text) {
    return text.indexOf('第') < 0
        ? text
        : ORDINAL
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(digits(found.group())));
  }

  private static String digits(String numeral) {
    String plain = numeral.replace('零', '〇').replace('两', '二');
    boolean hasUnit = plain.chars().anyMatch(c -> UNITS.indexOf(c) >= 0);
    StringBuilder digits = new StringBuilder();
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < plain.length(); i++) {
      int unit = UNITS.indexOf(plain.charAt(i));
      if (unit < 0) {
        digit = DIGITS.indexOf(plain.charAt(i));
        digits.append(digit);
      } else {
        sum += Math.max(1, digit) * (int) Math.pow(10, unit + 1);
        digit = 0;
      }
    }
    return hasUnit ? Integer.toString(sum + digit) : digits.toString();
  }
}
