package io.cuttings.bench.library;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Invents forty newsletters: eight daily, the others weekly; most in English. */
final class Publications {
  private static final int ENGLISH = 28;
  private static final int GERMAN = 6;
  private static final int CHINESE = 3;
  private static final int JAPANESE = 3;

  /** Every so many is a daily one. */
  private static final int DAILY = 5;

  private static final int HEADINGS = 8;

  private static final Map<Tongue, List<String>> NAMES =
      Map.of(
          Tongue.EN,
              List.of("The %s Letter", "%s Notes", "%s Dispatch", "The %s Desk", "%s Weekly"),
          Tongue.DE, List.of("%s-Brief", "%sblick", "Der %s-Bote"),
          Tongue.ZH, List.of("%s简报", "%s周报"),
          Tongue.JA, List.of("%sメモ", "%s通信"));

  private static final Map<Tongue, List<Layout>> LAYOUTS =
      Map.of(
          Tongue.EN, List.of(Layout.CARDS, Layout.NOTES, Layout.HEADINGS, Layout.DIGEST),
          Tongue.DE, List.of(Layout.HEADINGS, Layout.CARDS, Layout.NOTES),
          Tongue.ZH, List.of(Layout.NUMBERED, Layout.HEADINGS),
          Tongue.JA, List.of(Layout.DOTS, Layout.NUMBERED));

  private Publications() {}

  static List<Publication> of(Map<Tongue, Lexicon> lexicons, Random random) {
    List<Publication> all = new ArrayList<>();
    add(all, Tongue.EN, ENGLISH, lexicons, random);
    add(all, Tongue.DE, GERMAN, lexicons, random);
    add(all, Tongue.ZH, CHINESE, lexicons, random);
    add(all, Tongue.JA, JAPANESE, lexicons, random);
    return all;
  }

  private static void add(
      List<Publication> all,
      Tongue tongue,
      int count,
      Map<Tongue, Lexicon> lexicons,
      Random random) {
    for (int i = 0; i < count; i++) {
      all.add(publication(tongue, all.size(), lexicons, random));
    }
  }

  private static Publication publication(
      Tongue tongue, int index, Map<Tongue, Lexicon> lexicons, Random random) {
    Lexicon lexicon = lexicons.get(tongue);
    List<String> names = NAMES.get(tongue);
    List<Layout> layouts = LAYOUTS.get(tongue);
    String ascii = lexicons.get(Tongue.EN).name(random).toLowerCase(Locale.ROOT);
    return new Publication(
        names.get(index % names.size()).formatted(lexicon.name(random)),
        ascii.replaceAll("[^a-z]", "e") + index,
        tongue,
        layouts.get(index % layouts.size()),
        index % DAILY == 0,
        DayOfWeek.of(1 + index % DayOfWeek.values().length),
        5 + index % 12,
        headings(lexicon, random));
  }

  private static List<String> headings(Lexicon lexicon, Random random) {
    Set<String> headings = new HashSet<>();
    return Stream.generate(() -> lexicon.name(random) + " " + lexicon.name(random))
        .filter(headings::add)
        .limit(HEADINGS)
        .toList();
  }
}
