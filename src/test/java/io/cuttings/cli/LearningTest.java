package io.cuttings.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publication repeats is learned from the archive, whatever the order of arrival. */
class LearningTest {
  private static final String TEA = "Come to the tea on Thursday at four, and bring a chart.";

  @TempDir Path folder;

  /** Five issues of a letter that ends with the same invitation, and one of them sent again. */
  private List<Path> letters() throws IOException {
    List<Path> letters = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      letters.add(Files.writeString(folder.resolve(i + ".eml"), letter(i), UTF_8));
    }
    letters.add(Files.writeString(folder.resolve("again.eml"), "X-Again: 1\n" + letter(2), UTF_8));
    return letters;
  }

  private static String letter(int number) {
    return """
    From: Owl Post <post@owls.example>
    To: reader@reader.example
    Subject: Owl Post #%1$d
    Date: Mon, %1$d Jun 2026 06:00:00 +0000
    Message-ID: <%1$d@owls.example>
    List-Id: <post.owls.example>
    Content-Type: text/html; charset=utf-8

    <h2>Reading</h2>
    <p><a href="https://a.example/%1$d/owls">Owls count to %1$d</a></p>
    <p>Barn number %1$d in the north was watched, and somebody kept a tally of %1$d0 visits.</p>
    <p><a href="https://a.example/%1$d/moss">Moss on roof %1$d</a></p>
    <p>It weighs %1$d times more than the slate, and keeps the attic dry.</p>
    <p>%2$s</p>
    """
        .formatted(number, TEA);
  }

  @Test
  void forwardsBackwardsAndShuffledComeToTheSame() throws IOException {
    List<Path> forwards = letters();
    List<Path> backwards = new ArrayList<>(forwards);
    Collections.reverse(backwards);
    List<Path> shuffled = new ArrayList<>(forwards);
    Collections.shuffle(shuffled, new Random(3));

    List<String> imported = new ArrayList<>();
    List<String> replayed = new ArrayList<>();
    for (List<Path> order : List.of(forwards, backwards, shuffled)) {
      String home = folder.resolve("home" + imported.size()).toString();
      for (Path letter : order) {
        assertThat(run(home, "import", letter.toString()).exitCode()).isZero();
      }
      imported.add(export(home));
      assertThat(run(home, "replay").out()).contains("selected 6 = stored 6 + failed 0");
      replayed.add(export(home));
    }
    assertThat(imported.get(0)).contains("Owls count to 5").doesNotContain(TEA);
    assertThat(imported).containsOnly(imported.get(0));
    assertThat(replayed).containsOnly(imported.get(0));
  }

  @Test
  void whatWasLearnedCanBeReadAndExplained() throws IOException {
    List<Path> letters = letters();
    String home = folder.resolve("home").toString();
    assertThat(run(home, "import", letters.get(0).toString()).out()).contains("0 issues cut again");
    assertThat(export(home)).contains(TEA);

    assertThat(run(home, "import", letters.get(1).toString(), letters.get(2).toString()).out())
        .contains("learned what publications repeat: 3 issues cut again");
    assertThat(export(home)).doesNotContain(TEA);
    assertThat(run(home, "export", "standing").out())
        .isEqualToIgnoringNewLines(
            "{\"publication\":\"post.owls.example\",\"issues\":3,\"text\":\"%s\"}".formatted(TEA));
    assertThat(run(home, "explain", letters.get(4).toString()).out())
        .contains("ends 3 issues of the publication");
  }

  private static String export(String home) {
    return run(home, "export", "items").out()
        + run(home, "export", "issues").out()
        + run(home, "export", "stories").out();
  }

  private static Run run(String home, String... arguments) {
    return Run.of(new CommandArguments(arguments).with("--home", home).array());
  }
}
