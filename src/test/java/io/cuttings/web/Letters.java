package io.cuttings.web;

import io.cuttings.archive.RawMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Messages of tests. */
final class Letters {
  private static final List<String> WORDS =
      List.of(
          ("amber barrel candle dune ember fjord gravel harvest island jasmine kettle lantern meadow"
                  + " nettle orchard pebble quarry ribbon saddle timber urchin valley walnut yonder")
              .split(" ", -1));

  private Letters() {}

  /** An issue of a publication; each item is a headline, its link, and perhaps a text. */
  static RawMessage letter(
      String publication, String id, String date, String subject, String... items) {
    StringBuilder html = new StringBuilder("<html><body><h2>Of this week</h2>\n");
    for (String item : items) {
      String[] parts = item.split("[|]", -1);
      html.append("<h3><a href=\"%s\">%s</a></h3>\n".formatted(parts[1], parts[0]));
      html.append("<p>%s</p>\n".formatted(parts.length > 2 ? parts[2] : text(parts[0])));
    }
    return message(publication, id, date, subject, html + "</body></html>\n");
  }

  /** Like no other: what says nearly the same is one story. */
  private static String text(String headline) {
    Random random = new Random(headline.hashCode());
    return "The "
        + random
            .ints(12, 0, WORDS.size())
            .mapToObj(WORDS::get)
            .collect(Collectors.joining(" and the "))
        + ".";
  }

  static RawMessage message(
      String publication, String id, String date, String subject, String html) {
    String sent =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.parse(date).atOffset(ZoneOffset.UTC));
    String text =
        """
        From: "%1$s" <letter@%2$s.example>
        Subject: %3$s
        Date: %4$s
        Message-ID: <%5$s@%2$s.example>
        List-Id: "%1$s" <list.%2$s.example>
        List-Unsubscribe: <https://%2$s.example/unsubscribe>
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8

        %6$s"""
            .formatted(
                publication,
                publication.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""),
                subject,
                sent,
                id,
                html);
    return RawMessage.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
