package io.cuttings.bench.library;

import io.cuttings.archive.RawMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.StringJoiner;

/**
 * A message of the generated library.
 *
 * @param items that are in it
 */
public record GeneratedMail(RawMessage message, Instant sent, int items) {
  /** So that an encoded word of RFC 2047 stays below its 75 characters, whatever the letters. */
  private static final int CHARACTERS = 12;

  static GeneratedMail of(Issue issue) {
    Publication publication = issue.publication();
    ZonedDateTime sent = issue.day().atTime(publication.hour(), 30).atZone(ZoneOffset.UTC);
    String mail =
        """
        From: %s <letter@%2$s.example>
        To: reader@example.org
        Subject: %3$s
        Date: %4$s
        Message-ID: <%5$d@%2$s.example>
        List-Id: <letter.%2$s.example>
        List-Unsubscribe: <%6$s>
        MIME-Version: 1.0
        Content-Type: text/%7$s; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %8$s"""
            .formatted(
                encoded(publication.name()),
                publication.domain(),
                encoded(publication.name() + " #" + issue.number() + ": " + issue.lead()),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(sent),
                issue.number(),
                issue.leaving(),
                publication.layout().isHtml() ? "html" : "plain",
                publication.layout().body(issue));
    return new GeneratedMail(
        RawMessage.of(mail.getBytes(StandardCharsets.UTF_8)), sent.toInstant(), issue.items());
  }

  private static String encoded(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    StringJoiner words = new StringJoiner("\n ");
    for (int start = 0; start < text.length(); start += CHARACTERS) {
      String part = text.substring(start, Math.min(start + CHARACTERS, text.length()));
      byte[] octets = part.getBytes(StandardCharsets.UTF_8);
      words.add("=?utf-8?B?" + Base64.getEncoder().encodeToString(octets) + "?=");
    }
    return words.toString();
  }
}
