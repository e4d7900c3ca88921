package io.cuttings.story;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Redirects between the mail and its target. Those that carry the target are read here; the others
 * are opaque, since nothing is looked up on the network.
 */
final class Redirectors {
  private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s\"<>]+");
  private static final Pattern ENCODED =
      Pattern.compile("(?i)https?(?:(?:%3a|%253a).+|:(?:%2f|%252f).+)");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");
  // the members of a token's payload or of a JSON text that name a target
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?i)\"(?:e|url|u|href|to|target|redirect|redirect_url|link)\"\\s*:\\s*\"(https?:[^\"]+)\"");
  private static final String DEFENSE_3 = "/v3/__";
  // a path that was normalised on its way
  private static final Pattern ONE_SLASH = Pattern.compile("^(?i)(https?):/(?!/)");
  private static final int RUN = 65;

  private static final List<Carrier> CARRIERS =
      Table.rows("redirectors.tsv", 4).stream()
          .map(
              row ->
                  new Carrier(HostRule.of(row.get(0), row.get(1)), List.of(row.get(2).split(","))))
          .toList();
  private static final List<PathCarrier> PATH_CARRIERS =
      Table.rows("path-redirectors.tsv", 4).stream()
          .map(
              row ->
                  new PathCarrier(
                      HostRule.of(row.get(0), row.get(1)),
                      row.get(2).equals("-") ? "" : row.get(2)))
          .toList();
  private static final List<HostRule> OPAQUE = HostRule.table("opaque-redirectors.tsv");

  private Redirectors() {}

  /** The target of a redirect that carries it. */
  static Optional<String> target(UrlParts url) {
    return defense(url)
        .or(() -> fromParameters(url))
        .or(() -> fromKnownPath(url))
        .or(() -> fromSegments(url));
  }

  private static Optional<String> defense(UrlParts url) {
    if (HostRule.isHost("urldefense.proofpoint.com", url.host())
        && url.path().startsWith("/v2/url")) {
      // version 2: "-" stands for "%" and "_" for "/"
      return Optional.ofNullable(values(url).get("u"))
          .map(u -> UrlParts.decode(u.replace('-', '%').replace('_', '/')))
          .flatMap(Redirectors::plain);
    }
    if (HostRule.isHost("urldefense.com", url.host())
        || HostRule.isHost("urldefense.us", url.host())) {
      // the target's own query and fragment stand in the URL as its own
      return defense3(
          url.toString().substring(url.toString().indexOf(url.host()) + url.host().length()));
    }
    return Optional.empty();
  }

  /** Version 3: the target between "__", what replaced its unusual characters behind. */
  private static Optional<String> defense3(String rest) {
    int end = rest.indexOf("__;", DEFENSE_3.length());
    int mark = end < 0 ? -1 : rest.indexOf('!', end);
    if (!rest.startsWith(DEFENSE_3) || mark < 0) {
      return Optional.empty();
    }
    String target = rest.substring(DEFENSE_3.length(), end);
    String replaced = base64(rest.substring(end + "__;".length(), mark)).orElse("");
    return plain(restored(ONE_SLASH.matcher(target).replaceFirst("$1://"), replaced));
  }

  /** "*" stands for the next replaced character, "**X" for a run of them of the length X names. */
  private static String restored(String text, String replaced) {
    StringBuilder out = new StringBuilder();
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '*') {
        out.append(text.charAt(i));
        continue;
      }
      int count = 1;
      if (i + 2 < text.length() && text.charAt(i + 1) == '*') {
        count = runLength(text.charAt(i + 2));
        i += 2;
      }
      int end = Math.min(replaced.length(), next + count);
      out.append(replaced, next, end);
      next = end;
    }
    return out.toString();
  }

  private static int runLength(char c) {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return Math.min(RUN, letters.indexOf(c) + 2);
  }

  private static Optional<String> fromParameters(UrlParts url) {
    for (Carrier carrier : CARRIERS) {
      if (carrier.rule.matches(url.host(), url.path())) {
        Map<String, String> values = values(url);
        for (String name : carrier.parameters) {
          String value = values.get(name.toLowerCase(Locale.ROOT));
          Optional<String> found = value == null ? Optional.empty() : carried(value);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The first value of each parameter, and the whole query under the name "?". */
  private static Map<String, String> values(UrlParts url) {
    Map<String, String> values = new HashMap<>();
    for (String parameter : url.query()) {
      values.putIfAbsent(
          UrlParts.name(parameter).toLowerCase(Locale.ROOT), UrlParts.value(parameter));
    }
    values.put("?", String.join("&", url.query()));
    return values;
  }

  private static Optional<String> fromKnownPath(UrlParts url) {
    for (PathCarrier carrier : PATH_CARRIERS) {
      Optional<Matcher> found = carrier.rule.match(url.host(), wholePath(url));
      if (found.isPresent()) {
        String target = found.get().group(1);
        String written = ENCODED.matcher(target).matches() ? decodedFully(target) : target;
        return plain(carrier.before + ONE_SLASH.matcher(written).replaceFirst("$1://"));
      }
    }
    return Optional.empty();
  }

  /** A URL in a text that is one: plain, encoded once more, in Base64, or in a token. */
  private static Optional<String> carried(String text) {
    return plain(text)
        .or(() -> ENCODED.matcher(text).matches() ? plain(UrlParts.decode(text)) : Optional.empty())
        .or(() -> inToken(text))
        // Bing's own mark before its Base64
        .or(() -> text.startsWith("a1") ? inToken(text.substring(2)) : Optional.empty());
  }

  private static Optional<String> plain(String text) {
    String schemed = text.startsWith("//") || text.startsWith("www.") ? schemed(text) : text;
    return URL.matcher(schemed).matches() ? Optional.of(schemed) : Optional.empty();
  }

  private static String schemed(String text) {
    return "https:" + (text.startsWith("//") ? "" : "//") + text;
  }

  /** On any host: a segment that is a whole URL in an encoding is there to be followed. */
  private static Optional<String> fromSegments(UrlParts url) {
    for (String segment : url.path().split("/", -1)) {
      Optional<String> found =
          ENCODED.matcher(segment).matches()
              ? plain(decodedFully(segment))
              : inToken(UrlParts.decode(segment));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String decodedFully(String segment) {
    String once = UrlParts.decode(segment);
    return ENCODED.matcher(once).matches() ? UrlParts.decode(once) : once;
  }

  /** Base64 (RFC 4648, 4 and 5) of a URL or of JSON; a token (RFC 7519) has it between its dots. */
  private static Optional<String> inToken(String text) {
    String[] parts = text.startsWith("eyJ") ? text.split("\\.", -1) : new String[] {text};
    for (String part : parts) {
      Optional<String> found = base64(part).flatMap(Redirectors::inPayload);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inPayload(String payload) {
    if (payload.startsWith("{")) {
      Matcher member = MEMBER.matcher(payload);
      return member.find()
          ? plain(member.group(1).replace("\\/", "/").replace("\\u0026", "&"))
          : Optional.empty();
    }
    return plain(payload);
  }

  private static Optional<String> base64(String text) {
    if (!BASE64.matcher(text).matches() && text.length() >= 12) {
      return Optional.empty();
    }
    try {
      byte[] octets =
          Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/').replace("=", ""));
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether this is known to be a redirect whose target only its server knows. */
  static boolean isOpaque(UrlParts url) {
    String path = wholePath(url);
    return OPAQUE.stream().anyMatch(rule -> rule.matches(url.host(), path));
  }

  private static String wholePath(UrlParts url) {
    return url.path() + (url.query().isEmpty() ? "" : "?" + String.join("&", url.query()));
  }

  /** Its path has a group, the target; some leave out how that begins. */
  private record PathCarrier(HostRule rule, String before) {}

  private record Carrier(HostRule rule, List<String> parameters) {}
}
