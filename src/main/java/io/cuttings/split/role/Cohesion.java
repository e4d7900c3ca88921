package io.cuttings.split.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which of a row of paragraphs go on with the one above: those that share words with it that
 * are rare in the row (lexical cohesion, as in Hearst's TextTiling, 1997).
 */
public final class Cohesion {
  private static final int LONG_WORD = 4;
  private static final int RARE = 3;
  private static final int SHARED = 2;

  private Cohesion() {}

  /** For each paragraph whether it goes on with the one before; never for the first. */
  public static List<Boolean> goesOn(List<String> paragraphs) {
    List<Set<String>> words = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (String paragraph : paragraphs) {
      Set<String> some = contentWords(paragraph);
      words.add(some);
      some.forEach(w -> counts.merge(w, 1, Integer::sum));
    }
    List<Boolean> goesOn = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      goesOn.add(i > 0 && goesOn(paragraphs, words, counts, i));
    }
    return goesOn;
  }

  private static boolean goesOn(
      List<String> paragraphs, List<Set<String>> words, Map<String, Integer> counts, int i) {
    char first = paragraphs.get(i).charAt(0);
    boolean isAlike = !Character.isLetterOrDigit(first) && first == paragraphs.get(i - 1).charAt(0);
    long shared =
        words.get(i).stream()
            .filter(w -> words.get(i - 1).contains(w) && counts.get(w) <= RARE)
            .count();
    return first == '…' || Character.isLowerCase(first) || shared >= (isAlike ? 1 : SHARED);
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
