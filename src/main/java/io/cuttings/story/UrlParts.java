package io.cuttings.story;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An http or https URL taken apart, leniently: mail holds much that {@link java.net.URI} refuses.
 *
 * @param host in lower case, with the port unless it is the scheme's own
 * @param path as written, "/" where empty
 * @param query its parameters as written, in order, undecoded
 * @param fragment as written, empty where none
 */
record UrlParts(String scheme, String host, String path, List<String> query, String fragment) {
  // RFC 3986, appendix B, with the scheme and the authority fixed; a login in it is dropped
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i)(https?):/{1,3}(?:[^/?#@\\s]*@)?([^/?#\\s]+)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
          Pattern.DOTALL);
  private static final Pattern PORT = Pattern.compile(":(\\d*)$");

  static Optional<UrlParts> parse(String url) {
    Matcher m = SHAPE.matcher(url);
    if (!m.matches()) {
      return Optional.empty();
    }
    String scheme = m.group(1).toLowerCase(Locale.ROOT);
    String path = m.group(3).isEmpty() ? "/" : m.group(3);
    List<String> query = m.group(4) == null ? List.of() : parameters(m.group(4));
    String fragment = m.group(5) == null ? "" : m.group(5);
    return Optional.of(new UrlParts(scheme, host(m.group(2), scheme), path, query, fragment));
  }

  private static String host(String written, String scheme) {
    String host = written.toLowerCase(Locale.ROOT);
    Matcher port = PORT.matcher(host);
    if (!port.find()) {
      return strip(host);
    }
    String own = scheme.equals("https") ? "443" : "80";
    String name = strip(host.substring(0, port.start()));
    return port.group(1).isEmpty() || port.group(1).equals(own) ? name : name + port.group();
  }

  /** A dot behind the host names the root of the DNS and is not meant. */
  private static String strip(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static List<String> parameters(String query) {
    // "&amp;" left by senders who escape twice
    List<String> found = new ArrayList<>();
    for (String parameter : query.replace("&amp;", "&").split("&", -1)) {
      if (!parameter.isEmpty()) {
        found.add(parameter);
      }
    }
    return List.copyOf(found);
  }

  static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return decode(equals < 0 ? parameter : parameter.substring(0, equals));
  }

  static String value(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? "" : decode(parameter.substring(equals + 1).replace('+', ' '));
  }

  UrlParts withQuery(List<String> kept) {
    return new UrlParts(scheme, host, path, List.copyOf(kept), fragment);
  }

  UrlParts withFragment(String kept) {
    return new UrlParts(scheme, host, path, query, kept);
  }

  /** Percent-encoding normalised: RFC 3986, 6.2.2.1 and 6.2.2.2; dot segments: 6.2.2.3. */
  UrlParts normalised() {
    return new UrlParts(
        scheme,
        host,
        withoutDots(encoding(path)),
        query.stream().map(UrlParts::encoding).toList(),
        encoding(fragment));
  }

  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    List<String> kept = new ArrayList<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("..")) {
        if (!kept.isEmpty()) {
          kept.remove(kept.size() - 1);
        }
        if (last) {
          kept.add("");
        }
      } else if (!segments[i].equals(".")) {
        kept.add(segments[i]);
      } else if (last) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /** Unreserved characters plain, what must not stand in a URL encoded, hexadecimal in capitals. */
  static String encoding(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int octet = c == '%' ? octet(text, i) : -1;
      if (octet >= 0) {
        append(out, octet, isUnreserved(octet));
        i += 2;
      } else if (c == '%') {
        out.append("%25");
      } else if (c > 0x20 && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0) {
        out.append(c);
      } else {
        int point = text.codePointAt(i);
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
          append(out, b & 0xFF, false);
        }
        i += Character.charCount(point) - 1;
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int octet, boolean plain) {
    if (plain) {
      out.append((char) octet);
    } else {
      out.append('%').append(hex(octet >> 4)).append(hex(octet & 15));
    }
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }

  private static boolean isUnreserved(int octet) {
    return octet < 0x7F && (Character.isLetterOrDigit(octet) || "-._~".indexOf((char) octet) >= 0);
  }

  private static int octet(String text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** Percent-decoded; what is no UTF-8 then, or no percent-encoding, stays as written. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteBuffer octets = ByteBuffer.allocate(text.length() * 4);
    for (int i = 0; i < text.length(); ) {
      int octet = text.charAt(i) == '%' ? octet(text, i) : -1;
      if (octet >= 0) {
        octets.put((byte) octet);
        i += 3;
      } else {
        int point = text.codePointAt(i);
        octets.put(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  @Override
  public String toString() {
    String parameters = query.stream().collect(Collectors.joining("&"));
    return scheme
        + "://"
        + host
        + path
        + (query.isEmpty() ? "" : "?" + parameters)
        + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
