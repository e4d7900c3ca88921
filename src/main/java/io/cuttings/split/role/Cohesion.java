package io.cuttings.split.role;

import static io.cuttings.split.role.Thresholds.Texts.LONG_WORD;
import static io.cuttings.split.role.Thresholds.Texts.RARE;
import static io.cuttings.split.role.Thresholds.Texts.SHARED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which of a row of paragraphs go on with the text above: those that share words with it that
 * are rare in the row (lexical cohesion, as in Hearst's TextTiling, 1997), and those that begin
 * with a word that points back.
 */
public final class Cohesion {

  private final Phrases phrases;

  public Cohesion(Phrases phrases) {
    this.phrases = phrases;
  }

  /** For each paragraph whether it goes on with those before; never for the first. */
  public List<Boolean> goesOn(List<String> paragraphs) {
    List<Set<String>> words = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (String paragraph : paragraphs) {
      Set<String> some = contentWords(paragraph);
      words.add(some);
      some.forEach(w -> counts.merge(w, 1, Integer::sum));
    }
    List<Boolean> goesOn = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      long shared =
          words.get(i).stream().filter(w -> said.contains(w) && counts.get(w) <= RARE).count();
      goesOn.add(i > 0 && goesOn(paragraphs.get(i - 1), paragraphs.get(i), shared));
      if (!goesOn.get(i)) {
        said.clear();
      }
      said.addAll(words.get(i));
    }
    return goesOn;
  }

  private boolean goesOn(String before, String paragraph, long shared) {
    char first = paragraph.charAt(0);
    boolean isAlike = !Character.isLetterOrDigit(first) && first == before.charAt(0);
    return first == '…'
        || Character.isLowerCase(first)
        || shared >= (isAlike ? 1 : SHARED)
        || phrases.says(Phrases.Kind.CONTINUES, paragraph);
  }

  private static Set<String> contentWords(String paragraph) {
    Set<String> words = new HashSet<>();
    for (String word : Words.of(paragraph)) {
      if (word.length() >= LONG_WORD || word.chars().anyMatch(Character::isDigit)) {
        words.add(word);
      }
    }
    return words;
  }
}
