package io.cuttings.publication.language;

import io.cuttings.publication.text.Phrases;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How many letters of each script a text has. One text, one use. */
final class Scripts {
  private static final Map<String, String> LANGUAGES = Phrases.map("language/scripts.tsv");

  /** A text in one of these scripts has fewer letters than its translation in an alphabet. */
  private static final int IDEOGRAM = 3;

  private static final int ASCII = 128;

  /** Japanese text that is all ideograms is a headline; a kana in twenty makes it Japanese. */
  private static final double KANA = 0.05;

  /** What quotes names and titles in Latin letters has much of these and remains what it is. */
  private static final double SHARE = 0.3;

  private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
  private int all;

  static Scripts of(CharSequence text) {
    Scripts scripts = new Scripts();
    text.codePoints().filter(Character::isLetter).forEach(scripts::count);
    return scripts;
  }

  private void count(int letter) {
    UnicodeScript script = letter < ASCII ? UnicodeScript.LATIN : UnicodeScript.of(letter);
    boolean isIdeogram =
        script == UnicodeScript.HAN || script == UnicodeScript.HANGUL || isKana(script);
    int weight = isIdeogram ? IDEOGRAM : 1;
    letters.merge(script, weight, Integer::sum);
    all += weight;
  }

  private static boolean isKana(UnicodeScript script) {
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  /** Letters, ideograms counted as what they stand for. */
  int size() {
    return all;
  }

  /** The script that the text is written in; Latin where no other has a good share. */
  UnicodeScript main() {
    int kana = letters(UnicodeScript.HIRAGANA) + letters(UnicodeScript.KATAKANA);
    int japanese = kana + letters(UnicodeScript.HAN);
    if (japanese >= SHARE * all && kana > KANA * japanese) {
      return UnicodeScript.HIRAGANA;
    }
    return letters.entrySet().stream()
        .filter(entry -> entry.getKey() != UnicodeScript.LATIN)
        .filter(entry -> entry.getValue() >= SHARE * all)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.LATIN);
  }

  private int letters(UnicodeScript script) {
    return letters.getOrDefault(script, 0);
  }

  /** Whether a script of its own tells this language. */
  static boolean isKnown(String language) {
    return LANGUAGES.containsValue(language);
  }

  /** The language that mostly writes this script; empty for the Latin. */
  static Optional<String> language(UnicodeScript script) {
    return Optional.ofNullable(LANGUAGES.get(script.name()));
  }
}
