package io.cuttings.split.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.mime.Body;
import io.cuttings.split.flow.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFlowTest {

  @Test
  void linesBrokenAtTheMarginAreOneParagraph() {
    String text =
        "This line is as long as the margin allows it to be, and goes on\nbelow.\nBut this one ends.";
    assertThat(blocks(text, false, false))
        .extracting(Block::text)
        .containsExactly(
            "This line is as long as the margin allows it to be, and goes on below.",
            "But this one ends.");
  }

  @Test
  void flowedLinesAreJoined() {
    assertThat(blocks("one \ntwo\n", true, false))
        .extracting(Block::text)
        .containsExactly("one two");
    assertThat(blocks("紙 \n便\n", true, true)).extracting(Block::text).containsExactly("紙便");
  }

  @Test
  void anUnderlineMakesAHeading() {
    Block block = blocks("Books\n-----\n\nText.", false, false).get(0);
    assertThat(block.heading()).isEqualTo(2);
  }

  @Test
  void aMarkRefersToTheListOfLinks() {
    Block block = blocks("- A headline [1]\n\n[1] https://a.example/", false, false).get(0);
    assertThat(block.text()).isEqualTo("A headline");
    assertThat(block.firstUrl()).isEqualTo("https://a.example/");
  }

  @Test
  void anAddressBelowAHeadlineIsItsLink() {
    List<Block> blocks = blocks("* A headline\n  https://a.example/", false, false);
    assertThat(blocks).hasSize(1);
    assertThat(blocks.get(0).linkedLength()).isEqualTo("A headline".length());
  }

  @Test
  void aQuotedTextIsRead() {
    assertThat(blocks("> one\n>\n> two", false, false))
        .extracting(Block::text)
        .containsExactly("one", "two");
  }

  private static List<Block> blocks(String text, boolean flowed, boolean delSp) {
    return new TextFlow().flow(new Body("1", Body.Kind.PLAIN, text, flowed, delSp), 0).blocks();
  }
}
