package io.cuttings.publication.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which language a text is in: by its script, by its words, and where these leave it open by what
 * the mail declares. Safe for many threads.
 *
 * <p>What is declared comes last: mail builders write {@code lang="en"} over any text.
 */
public final class Language {
  /** BCP 47 for what cannot be told. */
  public static final String UNDETERMINED = "und";

  /** Characters of a text that are looked at: enough to be sure, few enough to be quick. */
  private static final int LOOKED_AT = 5_000;

  /** Letters below which a text says nothing of its language. */
  private static final int SHORTEST = 24;

  /** One language of several is told by its words in these scripts, where they suffice. */
  private static final Set<UnicodeScript> SHARED =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.DEVANAGARI);

  private static final Pattern URL = Pattern.compile("https?://\\S++");
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

  private Language() {}

  /**
   * A primary language subtag (BCP 47); {@link #UNDETERMINED} where the text is too short.
   *
   * @param declared tags that the mail gives, the most reliable first
   */
  public static String of(Iterable<String> lines, List<String> declared) {
    String text = sample(lines);
    Scripts scripts = Scripts.of(text);
    if (scripts.size() < SHORTEST) {
      return UNDETERMINED;
    }
    UnicodeScript script = scripts.main();
    Optional<String> told =
        SHARED.contains(script) ? FunctionWords.language(text) : Optional.empty();
    return told.filter(language -> FunctionWords.isWritten(language, script))
        .or(() -> declared(declared, script))
        .or(() -> Scripts.language(script))
        .orElse(UNDETERMINED);
  }

  private static String sample(Iterable<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (text.length() >= LOOKED_AT) {
        break;
      }
      text.append(URL.matcher(line).replaceAll(" ")).append('\n');
    }
    text.setLength(Math.min(text.length(), LOOKED_AT));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  /** A declared language that the text's script allows, and that its words do not speak against. */
  private static Optional<String> declared(List<String> declared, UnicodeScript script) {
    return declared.stream()
        .map(Language::primary)
        .filter(tag -> TAG.matcher(tag).matches() && !tag.equals(UNDETERMINED))
        .filter(tag -> isPossible(tag, script))
        .findFirst();
  }

  /** BCP 47, 2.2.1: the primary subtag, with the macrolanguage of Norway as what it mostly is. */
  private static String primary(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_,; ]", 2)[0];
    return primary.equals("no") ? "nb" : primary;
  }

  private static boolean isPossible(String tag, UnicodeScript script) {
    Optional<String> usual = Scripts.language(script);
    if (usual.isPresent() && !SHARED.contains(script)) {
      return usual.get().equals(tag);
    }
    boolean isKnown = FunctionWords.isKnown(tag) || Scripts.isKnown(tag);
    return FunctionWords.isWritten(tag, script) || !isKnown;
  }
}
