package io.cuttings.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Newsletters of made-up publications, the same ones at every call: in several shapes, with stories
 * that several of them report, and with a redelivery now and then.
 */
final class Newsletters {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2026, 3, 2, 6, 30, 0, 0, ZoneOffset.UTC);
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ker", "lin", "mo", "sta", "du", "fen", "gri", "hal", "jo", "nu", "pel", "ri",
          "tas", "um", "vor", "we", "xi", "yan", "zel");

  private Newsletters() {}

  /** How a publication writes its mail. */
  private enum Shape {
    CARDS,
    LIST,
    TEXT,
    ALTERNATIVE,
    ENCODED;

    private String mail(String head, List<String> items) {
      String html = this == CARDS ? cards(items) : list(items);
      return switch (this) {
        case CARDS, LIST -> head + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html;
        case TEXT -> head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text(items);
        case ALTERNATIVE -> head + alternative(text(items), html);
        case ENCODED ->
            head
                + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(html.getBytes(UTF_8));
      };
    }

    private static String cards(List<String> items) {
      return items.stream()
          .map(item -> "<tr><td style=\"padding:16px\">" + item + "</td></tr>\r\n")
          .collect(Collectors.joining("", "<html><body><table>\r\n", "</table></body></html>\r\n"));
    }

    private static String list(List<String> items) {
      return items.stream()
          .map(item -> "<li>" + item + "</li>\r\n")
          .collect(Collectors.joining("", "<html><body><h2>News — 消息</h2><ul>\r\n", "</ul>\r\n"));
    }

    private static String text(List<String> items) {
      return items.stream()
          .map(item -> item.replaceAll("<a href=\"([^\"]*)\">([^<]*)</a>", "* $2\r\n  $1\r\n "))
          .map(item -> item.replaceAll("<[^>]*>", ""))
          .collect(Collectors.joining("\r\n\r\n", "NEWS\r\n====\r\n\r\n", "\r\n"));
    }

    private static String alternative(String text, String html) {
      return """
      Content-Type: multipart/alternative; boundary="cut"

      --cut
      Content-Type: text/plain; charset=utf-8

      %s
      --cut
      Content-Type: text/html; charset=utf-8

      %s
      --cut--
      """
          .formatted(text, html)
          .replaceAll("\r?\n", "\r\n");
    }
  }

  /** Writes the first so many into a folder, a file each. */
  static void write(Path folder, List<byte[]> mails) throws IOException {
    Files.createDirectories(folder);
    for (int number = 0; number < mails.size(); number++) {
      Files.write(folder.resolve("%04d.eml".formatted(number)), mails.get(number));
    }
  }

  /** The first so many, no two with the same octets. */
  static List<byte[]> first(int count) {
    List<byte[]> mails = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      boolean isRedelivery = number % 20 == 19;
      String way = "Received: from relay%d.example by mail.example.org\r\n".formatted(number);
      String mail = issue(isRedelivery ? number - 7 : number);
      mails.add((isRedelivery ? way + mail : mail).getBytes(UTF_8));
    }
    return mails;
  }

  private static String issue(int number) {
    Shape shape = Shape.values()[number % Shape.values().length];
    String name = "Letter " + shape.name().toLowerCase(Locale.ROOT);
    String date = START.plusHours(number).format(DateTimeFormatter.RFC_1123_DATE_TIME);
    String head =
        """
        From: %1$s <%2$s@letters.example>
        To: reader@example.org
        Subject: %1$s #%3$d
        Date: %4$s
        Message-ID: <%5$d@letters.example>
        List-Id: <%2$s.letters.example>
        MIME-Version: 1.0
        """
            .formatted(name, shape, number / Shape.values().length, date, number)
            .replace("\n", "\r\n");
    return shape.mail(head, items(number));
  }

  /** Neighbours draw from the same few stories, each with its own tracking and its own words. */
  private static List<String> items(int number) {
    Random random = new Random(number);
    return IntStream.range(0, 3 + random.nextInt(5))
        .mapToObj(position -> item(number, number / 4 * 6 + position * 3 + random.nextInt(3)))
        .toList();
  }

  private static String item(int number, int story) {
    Random random = new Random(story);
    String url =
        "https://news%d.example/2026/%d/story?utm_source=letter%d"
            .formatted(story % 7, story, number);
    return "<a href=\"%s\">%s</a><p>%s.</p>".formatted(url, words(6, random), words(25, random));
  }

  private static String words(int count, Random random) {
    String words =
        IntStream.range(0, count)
            .mapToObj(i -> word(random.nextInt(8000)))
            .collect(Collectors.joining(" "));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Three syllables: texts of different stories must not resemble each other. */
  private static String word(int number) {
    int count = SYLLABLES.size();
    return SYLLABLES.get(number % count)
        + SYLLABLES.get(number / count % count)
        + SYLLABLES.get(number / count / count % count);
  }
}
