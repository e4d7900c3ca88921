package io.cuttings.harmless;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where a mail may lead: on the web, to a mailbox, within itself; each only when asked. */
final class Links {
  private static final Pattern OUT =
      Pattern.compile("(?:https?://|mailto:)[^\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

  /** RFC 3986, 3.1. */
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");

  private Links() {}

  static void settle(Element link) {
    String written = asBrowsersRead(link.attr("href"));
    if (written.startsWith("#")) {
      return;
    }
    Optional<String> target = target(link, written);
    link.removeAttr("href");
    target.ifPresent(
        address ->
            link.attr("href", address).attr("target", "_blank").attr("rel", "noopener noreferrer"));
  }

  /** A relative address leads somewhere only where the mail says what it is relative to. */
  private static Optional<String> target(Element link, String written) {
    boolean isRelative = !SCHEME.matcher(written).matches() && !written.isEmpty();
    String address = isRelative ? link.absUrl("href") : written;
    return OUT.matcher(address).matches() ? Optional.of(address) : Optional.empty();
  }

  /** WHATWG URL, 4.4: without blanks around it, and without line ends and tabs within. */
  static String asBrowsersRead(String address) {
    return address.replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$|[\\t\\n\\r]", "");
  }
}
