package io.cuttings.publication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an issue says that it stands on the web. */
final class WebAddress {
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])%s(?![\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]])"
              .formatted(Phrases.anyOf(Phrases.list("view-in-browser.txt"))));

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
            .filter(anchor -> isOffer(anchor.text()) && isWeb(anchor.url()))
            .map(Line.Anchor::url)
            .findFirst();
    return named.or(() -> onlyLink(line));
  }

  private static Optional<String> onlyLink(Line line) {
    return line.anchors().size() == 1
            && isWeb(line.anchors().get(0).url())
            && isOffer(withoutUrl(line))
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
    return url.startsWith("http://") || url.startsWith("https://");
  }
}
