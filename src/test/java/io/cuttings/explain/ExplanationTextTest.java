package io.cuttings.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
  @Test
  void theSmallSampleIsExplainedAsExpected() throws IOException {
    assertThat(ExplanationText.of(Explained.sample("small.eml")))
        .isEqualTo(Files.readString(Explained.FOLDER.resolve("small.txt")));
  }

  @Test
  void noCharacterOfAMailReachesTheTerminalAsACommand() {
    String text =
        ExplanationText.of(
            Explained.mail(
                "Subject: a\u001b[31mb\u009bc\nFrom: x@y.example\n\nred \u001b[31m text"));
    assertThat(text.chars().filter(Character::isISOControl).filter(c -> c != '\n')).isEmpty();
  }

  @Test
  void aMessageWithoutTextHasNoBlocks() {
    String text = ExplanationText.of(Explained.mail("Subject: x\nContent-Type: image/png\n\nx"));
    assertThat(text).contains("part         none").contains("no text to split");
  }
}
