package io.cuttings.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.publication.RecognisedMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the records of a section begin and end. */
class RecordsTest {
  private static final String DRAWER =
      "I inherited a drawer of keys that open nothing, and I have carried it from house to house.";

  @Test
  void thePaidLineBelowALetterLeavesTheLetter() {
    RecognisedMessage mail =
        Samples.recognised(
            ("From: ada@keys.example\nSubject: Keys\nList-Id: <keys.keys.example>\n"
                    + "Content-Type: text/html; charset=utf-8\n\n<table><tr><td><p>Dear all,</p><p>"
                    + DRAWER
                    + "</p><p>P.S. If you know the gate, please do not tell me.</p></td></tr><tr><td><p>Powered by"
                    + " <a href='https://tool.example/'>Letterpress</a></p><p>You may"
                    + " <a href='https://keys.example/u'>unsubscribe</a>.</p></td></tr></table>")
                .getBytes(StandardCharsets.UTF_8));

    List<Item> items =
        new Splitter()
            .split(mail).sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.text() != null && item.text().contains(DRAWER))
                .toList();
    assertThat(items).hasSize(1);
  }
}
