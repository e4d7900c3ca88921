package io.cuttings.bench.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What publications report: mostly what nobody else has, now and then what another had in the last
 * days, in its own words or under the same headline. One thread.
 */
final class NewsDesk {
  private static final int SITES = 300;
  private static final int RECENT = 400;
  private static final double CARRIED = 0.12;

  private final Map<Tongue, Lexicon> lexicons;
  private final Random random;
  private final List<String> sites = new ArrayList<>();
  private final List<News> recent = new ArrayList<>();
  private int count;

  NewsDesk(Map<Tongue, Lexicon> lexicons, Random random) {
    this.lexicons = lexicons;
    this.random = random;
    for (int i = 0; i < SITES; i++) {
      sites.add(lexicon(Tongue.EN).name(random));
    }
  }

  private Lexicon lexicon(Tongue tongue) {
    return lexicons.get(tongue);
  }

  News next(Tongue tongue, LocalDate day) {
    Lexicon lexicon = lexicon(tongue);
    String blurb = lexicon.sentences(1 + random.nextInt(3), random);
    if (recent.size() == RECENT && random.nextDouble() < CARRIED) {
      News old = recent.get(random.nextInt(RECENT));
      boolean keepsTitle = old.tongue() == tongue && random.nextBoolean();
      String title = keepsTitle ? old.title() : lexicon.headline(random);
      return new News(tongue, title, old.url(), old.source(), blurb);
    }
    News news = fresh(tongue, lexicon.headline(random), blurb, day);
    if (recent.size() < RECENT) {
      recent.add(news);
    } else {
      recent.set(count % RECENT, news);
    }
    return news;
  }

  private News fresh(Tongue tongue, String title, String blurb, LocalDate day) {
    count++;
    double most = random.nextDouble(); // a few sites have most of it
    String site = sites.get((int) (SITES * most * most));
    String slug = tongue.isSpaced() ? title.replace(' ', '-') : "item";
    String url =
        "https://%s.example/%d/%02d/%s-%d"
            .formatted(site, day.getYear(), day.getMonthValue(), slug, count)
            .toLowerCase(Locale.ROOT);
    return new News(tongue, title, url.replaceAll("[^\\x21-\\x7e]", "e"), site, blurb);
  }
}
