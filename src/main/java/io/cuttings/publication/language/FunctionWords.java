package io.cuttings.publication.language;

import io.cuttings.publication.text.Phrases;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that hold sentences together, and the languages that they belong to. */
final class FunctionWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  /** Fewer of them could be names and quotations. */
  private static final double FEWEST = 1.5;

  /** Of all words; a list of names stays below it. */
  private static final double SHARE = 0.06;

  /** How far the first has to be ahead of the second. */
  private static final double MARGIN = 1.1;

  private static final Map<String, List<String>> LANGUAGES = languages();
  private static final Map<UnicodeScript, Set<String>> BY_SCRIPT = byScript();

  private FunctionWords() {}

  private static Map<String, List<String>> languages() {
    Map<String, List<String>> languages = new HashMap<>();
    for (List<String> row : Phrases.rows("language/function-words.tsv")) {
      for (String word : new TreeSet<>(List.of(row.get(1).split(" ", -1)))) {
        languages.computeIfAbsent(word, w -> new ArrayList<>()).add(row.get(0));
      }
    }
    return languages;
  }

  private static Map<UnicodeScript, Set<String>> byScript() {
    Map<UnicodeScript, Set<String>> found = new HashMap<>();
    LANGUAGES.forEach(
        (word, languages) ->
            found
                .computeIfAbsent(UnicodeScript.of(word.codePointAt(0)), s -> new HashSet<>())
                .addAll(languages));
    return found;
  }

  /** Whether any language is known to be written so. */
  static boolean isWritten(String language, UnicodeScript script) {
    return BY_SCRIPT.getOrDefault(script, Set.of()).contains(language);
  }

  /** Whether the table tells this language from others. */
  static boolean isKnown(String language) {
    return BY_SCRIPT.values().stream().anyMatch(known -> known.contains(language));
  }

  /** The language whose words the text has most of; empty where that is not clear. */
  static Optional<String> language(CharSequence lowerCase) {
    Map<String, Double> scores = new HashMap<>();
    int words = 0;
    Matcher word = WORD.matcher(lowerCase);
    while (word.find()) {
      words++;
      List<String> languages = LANGUAGES.getOrDefault(word.group(), List.of());
      for (String language : languages) {
        scores.merge(language, 1.0 / languages.size(), Double::sum);
      }
    }
    return best(scores, words);
  }

  private static Optional<String> best(Map<String, Double> scores, int words) {
    List<Map.Entry<String, Double>> order =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (order.isEmpty() || order.get(0).getValue() < Math.max(FEWEST, SHARE * words)) {
      return Optional.empty();
    }
    double second = order.size() < 2 ? 0 : order.get(1).getValue();
    return order.get(0).getValue() >= MARGIN * second
        ? Optional.of(order.get(0).getKey())
        : Optional.empty();
  }
}
