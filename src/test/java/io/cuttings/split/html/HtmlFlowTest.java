package io.cuttings.split.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.mime.Body;
import io.cuttings.split.flow.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlFlowTest {

  @Test
  void preheadersAndPixelsAreNotSeen() {
    assertThat(texts("<div style='display:none'>pre</div><p>seen</p><img width=1 height=1 alt=x>"))
        .containsExactly("seen");
  }

  @Test
  void lettersWithoutSizeAreNotSeenButWhatIsInTheirFrameIs() {
    assertThat(texts("<div style='font-size:0'>gap<p style='font-size:14px'>seen</p></div>"))
        .containsExactly("seen");
  }

  @Test
  void aLineBreakPartsLinesOfOneParagraph() {
    List<Block> blocks = blocks("<p><a href='u'>Title</a><br>Text</p><p>Other</p>");
    assertThat(blocks).extracting(Block::afterBreak).containsExactly(false, true, false);
  }

  @Test
  void linksBeginAndEndWithWords() {
    Block block = blocks("<p>see <a href='u'> this </a> now</p>").get(0);
    assertThat(block.text()).isEqualTo("see this now");
    assertThat(block.text().substring(block.runs().get(1).start(), block.runs().get(1).end()))
        .isEqualTo("this");
  }

  @Test
  void rulesOfTheStyleElementHold() {
    Block block =
        blocks(
                "<style>.big{font-size:200%} @media print{.big{font-size:1px}}</style><p class=big>x")
            .get(0);
    assertThat(block.style().size()).isEqualTo(32);
  }

  @Test
  void aBlockKnowsItsCharacters() {
    String html = "<p>one</p><p>two</p>";
    Block block = blocks(html).get(1);
    assertThat(html.substring(block.start(), block.end())).isEqualTo("two");
  }

  private static List<String> texts(String html) {
    return blocks(html).stream().filter(Block::isText).map(Block::text).toList();
  }

  private static List<Block> blocks(String html) {
    return new HtmlFlow().flow(new Body("1", Body.Kind.HTML, html, false, false), 0).blocks();
  }
}
