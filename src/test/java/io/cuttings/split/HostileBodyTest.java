package io.cuttings.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a body holds, splitting ends, soon, and gives an issue. */
class HostileBodyTest {
  /** Above what any of these takes on a busy machine, below what squared effort would take. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  static Stream<Named<String>> bodies() {
    return Stream.of(
        Named.of("empty", html("")),
        Named.of("blank text", text(" \n\t\n ")),
        Named.of("deep nesting", html("<div>".repeat(10_000) + "deep")),
        Named.of("deep tables", html("<table><tr><td>".repeat(10_000) + "deep")),
        Named.of("deep lists", html("<ul><li>x".repeat(10_000))),
        Named.of("unclosed", html("<p><b><a href='https://a.example/'>one<p><table><td>two<li>")),
        Named.of("no page", html("<<<>>>&&&#xFFFFFFF;</p></div><!--")),
        Named.of(
            "many links", html("<p><a href='https://a.example/'>a title</a></p>".repeat(50_000))),
        Named.of(
            "many headings", html("<h2>A heading of five words</h2><p>text</p>".repeat(30_000))),
        Named.of(
            "many breaks", html("<p>" + "<a href='https://a.example/'>a</a><br>".repeat(50_000))),
        Named.of("many styles", html("<style>" + ".a{color:red}".repeat(50_000) + "</style>x")),
        Named.of("sponsors", html("<p>Sponsored by X</p>".repeat(30_000))),
        Named.of("large text", text("word ".repeat(1_000_000))),
        Named.of("large lines", text("a line of text that is no sentence\n\n".repeat(100_000))),
        Named.of("bullets", text("* bullet\n".repeat(200_000))),
        Named.of("rules", text("Title\n-----\n".repeat(100_000))),
        Named.of("brackets", text("[[[((<<https://".repeat(50_000))),
        Named.of("spaces", text(" ".repeat(500_000) + "x" + "-".repeat(500_000))));
  }

  private static String html(String body) {
    return "Subject: x\nContent-Type: text/html; charset=utf-8\n\n" + body;
  }

  private static String text(String body) {
    return "Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + body;
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void splittingEnds(String mail) {
    byte[] octets = mail.getBytes(StandardCharsets.UTF_8);
    Issue issue =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> new Splitter().split(Samples.recognised(octets)));
    assertThat(issue.sections()).allSatisfy(s -> assertThat(s.items()).isNotEmpty());
  }
}
