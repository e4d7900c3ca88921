package io.cuttings.mailexport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cuttings.archive.RawMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages that a careless copy would change, by what is nasty about them. */
final class NastyMessages {
  private static final String HEADER = "From: sender@example.org\r\nSubject: nasty\r\n";
  private static final Map<String, String> ENDED = new LinkedHashMap<>();
  private static final Map<String, String> UNFIT = new LinkedHashMap<>();

  static {
    ended("plain", "\r\nbody\r\n");
    ended("line feeds behind the header", "\nbody\n");
    ended(
        "From_ in the body",
        "\r\nFrom here\r\n\r\nFrom x@example.org Thu Sep 19 14:14:27 2024\r\n");
    ended(
        "From_ behind line feeds", "\n\nFrom x@example.org Thu Sep 19 14:14:27 2024\nText: x\n\n");
    ended("quoted From_", "\r\n>From a\r\n>>From b\r\n>>>From c\r\n> From d\r\n>Fro\r\n");
    ended("bare CR", "\r\na\rb\r\r\nFrom c\rFrom d\r\n");
    ended("bare LF among CRLF", "\r\na\nb\r\nFrom c\nd\r\n");
    ended("NUL", "\r\na\0b\0\r\n\0\r\n");
    ended("8-bit", "\r\n\u00e4\u00ff\u0080\u00fe \u00c3(\r\n");
    ended("empty body", "\r\n");
    ended("only headers", "");
    ended("blank lines at the end", "\r\nbody\r\n\r\n\r\n\n\n");
    ended("blank lines only", "\r\n\r\n\r\n\r\n");
    ended("a long line", "\r\n" + "x".repeat(3_000_000) + "\r\n");
    ended("a folded header", "X-Folded: a\r\n From b\r\n\tFrom c\r\n\r\nbody\r\n");
    ended("From_ in the header", "\nFrom x@example.org Thu Sep 19 14:14:27 2024\nX: y\n\nbody\n");
    ended("a true Content-Length", "Content-Length: 6\r\n\r\nbody\r\n");
    ended("a Content-Length too small", "Content-Length: 2\r\n\r\nbody\r\n");
    unfit("a Content-Length over From_", "Content-Length: 14\n\nFrom here\nend\n");
    unfit("no line end", "\r\nbody");
    unfit("ends in CR", "\r\nbody\r");
    unfit("ends in From_", "\r\nbody\r\nFrom ");
    unfit("a Content-Length too large", "Content-Length: 600\r\n\r\nbody\r\n");
    unfit("a Content-Length beyond numbers", "Content-Length: 99999999999999999999\n\nbody\n");
    unfit("a Content-Length that cuts blank lines off", "Content-Length: 5\n\nbody\n\n\n\n");
    // a reader that is careful does not take the line above it for the begin of a message
    UNFIT.put("begins with a blank line", "\r\n" + HEADER + "\r\nbody\r\n");
    // read to the quoting mark, the length seems to lead to a "From " line
    unfit(
        "a Content-Length that ends at a mark",
        "Content-Length: 3\n\na\nFrom x@example.org Thu Sep 19 14:14:27 2024\n");
  }

  private NastyMessages() {}

  private static void ended(String name, String rest) {
    ENDED.put(name, HEADER + rest);
  }

  private static void unfit(String name, String rest) {
    UNFIT.put(name, HEADER + rest);
  }

  /** Those that an mbox holds. */
  static Map<String, RawMessage> fit() {
    return raw(ENDED);
  }

  /** Those that no mbox gives back octet for octet. */
  static Map<String, RawMessage> unfit() {
    return raw(UNFIT);
  }

  static List<RawMessage> all() {
    var all = new LinkedHashMap<>(fit());
    all.putAll(unfit());
    return List.copyOf(all.values());
  }

  private static Map<String, RawMessage> raw(Map<String, String> texts) {
    var raw = new LinkedHashMap<String, RawMessage>();
    texts.forEach((name, text) -> raw.put(name, RawMessage.of(text.getBytes(ISO_8859_1))));
    return raw;
  }
}
