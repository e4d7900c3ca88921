package io.cuttings.web.original;

import io.cuttings.mime.Body;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A text body as a page: its lines as they stand, its addresses as links. */
final class TextPage {
  /** What ends a sentence or a bracket around it is no part of an address. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^\\s<>\"\\p{Cntrl}]{1,2000}(?<![.,;:!?)\\]}'*])", Pattern.CASE_INSENSITIVE);

  private static final String SIGNATURE = "-- ";

  private TextPage() {}

  static Document of(String text) {
    Document page = Document.createShell("");
    Element lines = page.body().appendElement("pre").addClass("text");
    Matcher address = ADDRESS.matcher(text);
    int end = 0;
    while (address.find()) {
      lines.appendText(text.substring(end, address.start()));
      lines
          .appendElement("a")
          .attr("href", address.group())
          .attr("target", "_blank")
          .attr("rel", "noopener noreferrer")
          .text(address.group());
      end = address.end();
    }
    lines.appendText(text.substring(end));
    page.prependChild(new DocumentType("html", "", ""));
    return page;
  }

  /** The text with the lines that format=flowed has parted joined again (RFC 3676, 4). */
  static String unfolded(Body body) {
    if (!body.flowed()) {
      return body.text();
    }
    StringBuilder text = new StringBuilder(body.text().length());
    int depth = 0;
    boolean isSoft = false;
    for (String line : body.text().split("\n", -1)) {
      int quotes = quotes(line);
      String content = unstuffed(line.substring(quotes));
      boolean isSignature = content.equals(SIGNATURE);
      if (isSoft && quotes == depth && !isSignature) {
        text.append(content);
      } else {
        text.append(text.length() == 0 ? "" : "\n").append(">".repeat(quotes));
        text.append(quotes > 0 ? " " : "").append(content);
      }
      depth = quotes;
      isSoft = content.endsWith(" ") && !isSignature;
      if (isSoft && body.delSp()) {
        text.setLength(text.length() - 1);
      }
    }
    return text.toString();
  }

  private static int quotes(String line) {
    int quotes = 0;
    while (quotes < line.length() && line.charAt(quotes) == '>') {
      quotes++;
    }
    return quotes;
  }

  private static String unstuffed(String line) {
    return line.startsWith(" ") ? line.substring(1) : line;
  }
}
