package io.cuttings.split.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs that give a text its shape: bullets, rules, underlines, addresses. */
final class Marks {
  static final Pattern BULLET =
      Pattern.compile(
          "^(?:[*+•·・‣▪▸►◦●○■□◆◇★☆➤→»>–—-]|[\\[(]?\\d{1,3}[.)\\]、]|[０-９]{1,2}[、．）.]|[①-⑳])(?:\\s+|(?<=[•・●■◆★、①-⑳]|[０-９][、．）]))(?=\\S)");
  private static final Pattern RULE = Pattern.compile("^[-=_*~#─━═—–·•.+<>\\u2500-\\u257F ]{3,}$");
  private static final Pattern FRAMED =
      Pattern.compile(
          "^(?:[*=#~_-]{2,}|[【［\\[|]|[■□◆◇▼▽●○★☆▶◎]\\s*)\\s*(.{1,80}?)\\s*(?:[*=#~_-]{2,}|[】］\\]|]|)$");
  static final Pattern MARKDOWN_HEADING = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");
  private static final Pattern URL_ALONE =
      Pattern.compile(
          "^(?:\\S{1,12}[:：]\\s*|→\\s*|[-=]>\\s*|>>\\s*)?[<(]?(https?://[^\\s<>]+?)[>)]?$");
  private static final Pattern FIELD = Pattern.compile("\\p{Lu}[\\p{L}-]{1,18}: \\S.*");
  private static final Pattern END =
      Pattern.compile(".*[.!?…。！？:：;；,，、]['\")”’」』）]*$", Pattern.DOTALL);

  private Marks() {}

  static boolean isRule(String text) {
    return RULE.matcher(text).matches();
  }

  /** The words of a heading framed by signs; empty where the line is none. */
  static String framed(String text) {
    Matcher framed = FRAMED.matcher(text);
    if (!framed.matches()) {
      return "";
    }
    boolean closes = !text.endsWith(framed.group(1));
    boolean opensAsHeading = "■□◆◇▼▽●○★☆◎▶".indexOf(text.charAt(0)) >= 0;
    return closes || opensAsHeading ? framed.group(1) : "";
  }

  /** The rank that writers give to a heading by the sign before it. */
  static int level(String framed) {
    return "▼▽◇◆○●☆★□".indexOf(framed.charAt(0)) >= 0 ? 4 : 3;
  }

  /** The address of a line that holds nothing else; empty where the line holds more. */
  static String urlAlone(String text) {
    Matcher alone = URL_ALONE.matcher(text);
    return alone.matches() ? alone.group(1) : "";
  }

  /** "Subject: …", as digests and catalogues write their records. */
  static boolean isField(String text) {
    return FIELD.matcher(text).matches();
  }

  /** Whether the words end as a sentence does. */
  static boolean endsSentence(String text) {
    return END.matcher(text).matches();
  }
}
