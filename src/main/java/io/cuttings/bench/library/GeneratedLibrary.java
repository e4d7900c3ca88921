package io.cuttings.bench.library;

import io.cuttings.archive.RawMessage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;

/**
 * The messages of a library in which so many items are, in the order in which they were sent; the
 * same ones each time. Each is made when it is asked for. One thread.
 */
public final class GeneratedLibrary implements Iterator<GeneratedMail> {
  private static final LocalDate END = LocalDate.of(2026, 10, 26);
  private static final int LEAST_ITEMS = 12;
  private static final int MOST_ITEMS = 28;
  private static final int ITEMS = (LEAST_ITEMS + MOST_ITEMS) / 2;
  private static final int LEAST_SECTION = 3;
  private static final int MOST_SECTION = 7;

  private final Random random = new Random(42);
  private final Map<Tongue, Lexicon> lexicons = new EnumMap<>(Tongue.class);
  private final Map<Publication, Integer> numbers = new HashMap<>();
  private final List<Publication> publications;
  private final NewsDesk desk;
  private final Deque<Publication> due = new ArrayDeque<>();
  private LocalDate day;
  private int left;

  /**
   * Starts with the oldest message.
   *
   * @param samples mails from whose words the generated ones are made, in all four languages
   */
  public GeneratedLibrary(int items, List<RawMessage> samples) {
    Map<String, List<String>> texts = SampleTexts.byLanguage(samples);
    for (Tongue tongue : Tongue.values()) {
      lexicons.put(tongue, Lexicon.of(tongue, texts.getOrDefault(tongue.code, List.of())));
    }
    this.publications = Publications.of(lexicons, random);
    this.desk = new NewsDesk(lexicons, random);
    this.left = items;
    this.day = END.minusDays(Math.round(items / itemsADay()));
  }

  private double itemsADay() {
    long daily = publications.stream().filter(Publication::isDaily).count();
    return ITEMS * (daily * 5 + (publications.size() - daily)) / 7.0;
  }

  /** How many words there are in all languages. */
  public int words() {
    return lexicons.values().stream().mapToInt(Lexicon::size).sum();
  }

  /** How many messages there will be, about. */
  public int expected() {
    return Math.max(1, left / ITEMS);
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public GeneratedMail next() {
    if (left <= 0) {
      throw new NoSuchElementException("All items are in the messages before");
    }
    while (due.isEmpty()) {
      publications.stream().filter(one -> one.isDue(day)).forEach(due::add);
      day = day.plusDays(1);
    }
    GeneratedMail mail = GeneratedMail.of(issue(due.remove(), day.minusDays(1)));
    left -= mail.items();
    return mail;
  }

  private Issue issue(Publication publication, LocalDate date) {
    int items = LEAST_ITEMS + random.nextInt(MOST_ITEMS - LEAST_ITEMS + 1);
    int open = Math.min(items, left);
    List<Issue.Section> sections = new ArrayList<>();
    int first = random.nextInt(publication.headings().size());
    while (open > 0) {
      int size = LEAST_SECTION + random.nextInt(MOST_SECTION - LEAST_SECTION + 1);
      List<News> news = new ArrayList<>();
      for (; news.size() < size && open > 0; open--) {
        news.add(desk.next(publication.tongue(), date));
      }
      int heading = (first + sections.size()) % publication.headings().size();
      sections.add(new Issue.Section(publication.headings().get(heading), news));
    }
    return new Issue(publication, numbers.merge(publication, 1, Integer::sum), date, sections);
  }
}
