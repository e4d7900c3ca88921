package io.cuttings.split.html;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.BlockBuilder;
import io.cuttings.split.flow.Container;
import io.cuttings.split.flow.Run;
import io.cuttings.split.flow.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Walks a page once and cuts it into blocks at block elements, line breaks and rules. */
final class FlowBuilder implements NodeFilter {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "button");

  private static final Set<String> BLOCKS = Set.of("block", "table", "table-row", "list-item");

  /** Letters of fewer pixels cannot be read; frames of no size hold columns apart. */
  private static final double SMALLEST = 2;

  /** What lies deeper shares a place, so that comparing places takes a bounded time. */
  private static final int DEEPEST = 500;

  private final StyleResolver styles;
  private final int from;
  private final List<Block> blocks = new ArrayList<>();
  private final BlockBuilder line = new BlockBuilder();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Frame frame = new Frame(Container.root(), Style.PLAIN, null, 0, 0, false, true);
  private boolean entryOpens;
  private boolean afterBreak;

  /** What holds for the text at one depth of the page. */
  private record Frame(
      Container place,
      Style style,
      @Nullable String url,
      int heading,
      int listDepth,
      boolean preformatted,
      boolean isBlock) {}

  FlowBuilder(StyleResolver styles, int from) {
    this.styles = styles;
    this.from = from;
  }

  List<Block> blocks() {
    flush(false);
    return Bullets.marked(blocks);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
  }

  private void text(TextNode node) {
    int start = node.sourceRange().startPos();
    int end = node.sourceRange().endPos();
    if ((start < from && end <= from) || frame.style().size() < SMALLEST) {
      return;
    }
    if (!frame.preformatted()) {
      line.add(node.getWholeText(), frame.style(), frame.url(), start, end);
      return;
    }
    String[] lines = node.getWholeText().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        flush(true);
      }
      line.add(lines[i], frame.style(), frame.url(), start, end);
    }
  }

  private FilterResult open(Element element) {
    List<Declarations> declarations = styles.declarations(element);
    if (Visibility.isHidden(element, declarations)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (element.normalName()) {
      case "br" -> flush(true);
      case "hr" -> rule(element);
      case "img" -> image(element);
      default -> {
        enter(element, declarations);
        return FilterResult.CONTINUE;
      }
    }
    return FilterResult.SKIP_ENTIRELY;
  }

  private void enter(Element element, List<Declarations> declarations) {
    String tag = element.normalName();
    boolean isBlock = isBlock(element, declarations);
    if (isBlock) {
      flush(false);
    }
    frames.push(frame);
    boolean isList = tag.equals("ul") || tag.equals("ol");
    frame =
        new Frame(
            isBlock ? place(element) : frame.place(),
            style(element, declarations),
            tag.equals("a") ? href(element) : frame.url(),
            heading(tag, frame.heading()),
            frame.listDepth() + (isList ? 1 : 0),
            frame.preformatted() || tag.equals("pre"),
            isBlock);
    entryOpens |= tag.equals("li");
  }

  /** A span can be told to stand like a paragraph. */
  private static boolean isBlock(Element element, List<Declarations> declarations) {
    boolean isBlock = !INLINE.contains(element.normalName());
    for (Declarations some : declarations) {
      String display = some.get("display");
      isBlock |= display != null && BLOCKS.contains(display);
    }
    return isBlock;
  }

  private Container place(Element element) {
    Container around = frame.place();
    return around.depth() < DEEPEST
        ? around.child(element.normalName(), signature(element))
        : around;
  }

  private Style style(Element element, List<Declarations> declarations) {
    Style style = styles.style(element, frame.style(), declarations);
    if (frame.url() == null && element.nameIs("u")) {
      style = style.withBold(true); // who underlines what is no link stresses it
    }
    return Ground.isButton(element, declarations) ? style.withFilled(true) : style;
  }

  private static String signature(Element element) {
    return element.normalName() + '.' + element.className() + '|' + element.attr("style");
  }

  private @Nullable String href(Element anchor) {
    String href = anchor.attr("href").strip();
    return href.isEmpty() ? frame.url() : href;
  }

  private static int heading(String tag, int outer) {
    boolean isHeading =
        tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    return isHeading ? tag.charAt(1) - '0' : outer;
  }

  @Override
  public FilterResult tail(@Nullable Node node, int depth) {
    if (node instanceof Element element && !frames.isEmpty()) {
      if (frame.isBlock()) {
        flush(false);
        entryOpens &= !element.normalName().equals("li");
      }
      frame = frames.pop();
    }
    return FilterResult.CONTINUE;
  }

  private void rule(Element element) {
    flush(false);
    addWithoutText(Block.Kind.RULE, "", List.of(), element);
  }

  private void image(Element element) {
    if (Visibility.isPixel(element)) {
      return;
    }
    String alt = element.attr("alt").strip();
    if (!line.isEmpty()) {
      return; // an emoji or icon within a line is no picture
    }
    List<Run> runs =
        frame.url() == null
            ? List.of()
            : List.of(new Run(0, alt.length(), frame.style(), frame.url()));
    addWithoutText(Block.Kind.IMAGE, alt, runs, element);
  }

  private void addWithoutText(Block.Kind kind, String alt, List<Run> runs, Element element) {
    int start = Math.max(0, element.sourceRange().startPos());
    int end = Math.max(start, element.sourceRange().endPos());
    if (start >= from) {
      blocks.add(
          new Block(
              kind,
              alt,
              runs,
              frame.style(),
              0,
              frame.listDepth(),
              false,
              false,
              frame.place(),
              start,
              end));
    }
  }

  private void flush(boolean atBreak) {
    if (!line.isEmpty()) {
      blocks.add(
          new Block(
              Block.Kind.TEXT,
              line.text(),
              line.runs(),
              line.style(),
              frame.heading(),
              frame.listDepth(),
              entryOpens,
              afterBreak,
              frame.place(),
              line.start(),
              Math.max(line.start(), line.end())));
      entryOpens = false;
      line.clear();
      afterBreak = atBreak;
    } else {
      afterBreak = false; // a second break makes an empty line, which parts paragraphs
    }
  }
}
