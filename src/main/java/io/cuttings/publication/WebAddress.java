package io.cuttings.publication;

import io.cuttings.publication.text.Line;
import io.cuttings.publication.text.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where an issue says that it stands on the web. */
final class WebAddress {
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])%s(?![\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]])"
              .formatted(Phrases.anyOf(Phrases.list("view-in-browser.txt"))));

  /** What a line may link beside it, or instead of it. */
  private static final Pattern NEVER =
      Pattern.compile(
          Phrases.list("never-web-version.txt").stream().collect(Collectors.joining("|")));

  /** An address in angle brackets (RFC 2369, 2; RFC 5064, 2.2), or bare. */
  private static final Pattern IN_FIELD = Pattern.compile("<?\\s*(?<url>https?://[^\\s<>,]+)");

  /** A path behind the host, or parameters, with a digit in it. */
  private static final Pattern ONE_ISSUE = Pattern.compile("https?://[^/?#]+[/?#].*\\d.*");

  /** Longer lines talk about browsers rather than lead to one. */
  private static final int LONGEST = 160;

  /** The offer stands at one of the ends. */
  private static final int HEAD = 50;

  private static final int FOOT = 80;

  private WebAddress() {}

  /** Empty where no line offers a view in the browser. */
  static Optional<String> in(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (i == HEAD && lines.size() > HEAD + FOOT) {
        i = lines.size() - FOOT;
      }
      Optional<String> found = inLine(lines.get(i));
      if (found.isEmpty() && i + 1 < lines.size()) {
        found = below(lines.get(i), lines.get(i + 1));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inLine(Line line) {
    Optional<String> named =
        line.anchors().stream()
            .filter(
                anchor ->
                    isOffer(anchor.text())
                        && isWeb(anchor.url())
                        && !NEVER.matcher(anchor.text().toLowerCase(Locale.ROOT)).find())
            .map(Line.Anchor::url)
            .findFirst();
    return named.or(() -> onlyLink(line));
  }

  private static Optional<String> onlyLink(Line line) {
    return line.anchors().size() == 1
            && isOffer(withoutUrl(line))
            && isWeb(line.anchors().get(0).url())
            && !NEVER.matcher(line.anchors().get(0).text().toLowerCase(Locale.ROOT)).find()
        ? Optional.of(line.anchors().get(0).url())
        : Optional.empty();
  }

  /** Plain text often has the address in the line below. */
  private static Optional<String> below(Line offer, Line below) {
    boolean isBare = offer.anchors().isEmpty() && below.anchors().size() == 1;
    return isBare && isOffer(offer.text()) && withoutUrl(below).length() < 3
        ? Optional.of(below.anchors().get(0).url())
        : Optional.empty();
  }

  private static String withoutUrl(Line line) {
    return line.text().replace(line.anchors().get(0).url(), "").strip();
  }

  private static boolean isOffer(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && PHRASE.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isWeb(String url) {
    boolean isHttp = url.startsWith("http://") || url.startsWith("https://");
    return isHttp && !NEVER.matcher(url.toLowerCase(Locale.ROOT)).find();
  }

  /** What a header field gives as an address; empty where it is none of the web. */
  static Optional<String> inField(String value) {
    return Optional.of(IN_FIELD.matcher(value))
        .filter(Matcher::find)
        .map(found -> found.group("url"))
        .filter(WebAddress::isWeb);
  }

  /** The same, where the address looks like that of one issue and not of all. */
  static Optional<String> ofOneIssue(String value) {
    return inField(value).filter(url -> ONE_ISSUE.matcher(url).matches());
  }
}
