package io.cuttings.split.text;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.BlockBuilder;
import io.cuttings.split.flow.Container;
import io.cuttings.split.flow.Run;
import io.cuttings.split.flow.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes blocks of passages: finds the links in them and what the links belong to. */
final class TextBlocks {
  private static final double[] SIZES = {16, 26, 21, 19, 18, 17, 17};
  private static final int MAX_HEADLINE = 150;
  private static final Pattern LINK =
      Pattern.compile(
          "\\[(\\d{1,4})]"
              + "|\\[([^\\[\\]]{1,300})]\\((https?://[^\\s()]+)\\)"
              + "|(?<!\\s)\\s*[<(]\\s*(https?://[^\\s<>()]+(?:\\([^\\s<>()]*\\))?[^\\s<>()]*)\\s*[>)]"
              + "|\\b(https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]])");

  private final References references;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Run> attached = new ArrayList<>();
  private int attachedEnd;
  private final List<Container> entries = new ArrayList<>(List.of(Container.root()));

  TextBlocks(References references) {
    this.references = references;
  }

  List<Block> blocks() {
    return blocks;
  }

  void add(Passage passage) {
    if (passage.isRule()) {
      Line line = passage.lines().get(0);
      entries.subList(1, entries.size()).clear();
      blocks.add(
          new Block(
              Block.Kind.RULE,
              "",
              List.of(),
              Style.PLAIN,
              0,
              0,
              false,
              false,
              entries.get(0).child("hr", "hr"),
              line.start(),
              line.end()));
      return;
    }
    Container place = place(passage);
    int first = blocks.size();
    for (Line line : passage.lines()) {
      line(line, passage, place, blocks.size() > first);
    }
    settle();
    headline(first);
  }

  private Container place(Passage passage) {
    int depth = passage.depth();
    while (entries.size() > depth + 1 || (passage.opensEntry() && entries.size() > depth)) {
      entries.remove(entries.size() - 1);
    }
    Container outer = entries.get(entries.size() - 1);
    if (!passage.opensEntry()) {
      return outer.child("p", "p");
    }
    Container entry = outer.child("li", "li");
    entries.add(entry);
    return entry;
  }

  private void line(Line line, Passage passage, Container place, boolean isLater) {
    String alone = Marks.urlAlone(line.text());
    if (!alone.isEmpty() && isLater) {
      attach(alone, line);
      return;
    }
    BlockBuilder builder = new BlockBuilder();
    Style style = Style.PLAIN.withSize(SIZES[passage.heading()]).withBold(passage.heading() > 0);
    links(line, style, builder);
    if (builder.isEmpty()) {
      return;
    }
    settle();
    blocks.add(
        new Block(
            Block.Kind.TEXT,
            builder.text(),
            builder.runs(),
            style,
            passage.heading(),
            passage.depth(),
            passage.opensEntry() && !isLater,
            isLater,
            place,
            builder.start(),
            builder.end()));
  }

  /** A line that is nothing but an address belongs to the block above it. */
  private void attach(String url, Line line) {
    Block last = blocks.get(blocks.size() - 1);
    attached.add(new Run(last.text().length(), last.text().length(), last.style(), url));
    attachedEnd = line.end();
  }

  /** Gives the last block the addresses that were found below it. */
  private void settle() {
    if (!attached.isEmpty()) {
      Block last = blocks.remove(blocks.size() - 1);
      List<Run> runs = new ArrayList<>(last.runs());
      runs.addAll(attached);
      blocks.add(with(last, runs, attachedEnd));
      attached.clear();
    }
  }

  private static Block with(Block b, List<Run> runs, int end) {
    return new Block(
        b.kind(),
        b.text(),
        runs,
        b.style(),
        b.heading(),
        b.listDepth(),
        b.opensEntry(),
        b.afterBreak(),
        b.place(),
        b.start(),
        Math.max(b.start(), end));
  }

  private void links(Line line, Style style, BlockBuilder builder) {
    String text = line.text();
    Matcher link = LINK.matcher(text);
    int at = 0;
    while (link.find()) {
      String url = url(link);
      if (url == null) {
        continue;
      }
      builder.add(
          text.substring(at, link.start()),
          style,
          null,
          line.start() + at,
          Math.min(line.end(), line.start() + link.start()));
      int from = Math.min(line.end(), line.start() + link.start());
      int to = Math.min(line.end(), line.start() + link.end());
      String words = link.group(2) != null ? link.group(2) : link.group(5) != null ? url : "";
      if (words.isEmpty()) {
        builder.addBareLink(url, style, from, to);
      } else {
        builder.add(words, style, url, from, to);
      }
      at = link.end();
    }
    builder.add(
        text.substring(at), style, null, Math.min(line.end(), line.start() + at), line.end());
  }

  private @Nullable String url(Matcher link) {
    if (link.group(1) != null) {
      return references.url(link.group(1));
    }
    for (int group = 3; group <= 5; group++) {
      if (link.group(group) != null) {
        return link.group(group);
      }
    }
    return null;
  }

  /** The first line of a passage, if short and no sentence, is what the passage's address names. */
  private void headline(int first) {
    if (first >= blocks.size()) {
      return;
    }
    Block top = blocks.get(first);
    boolean isShort = top.text().length() <= MAX_HEADLINE && !top.text().isEmpty();
    boolean isQuestion = top.text().endsWith("?") || top.text().endsWith("？");
    if (!isShort || (Marks.endsSentence(top.text()) && !isQuestion)) {
      return;
    }
    List<Run> bare = bareLinks(first);
    if (bare.size() == 1 && top.runs().stream().noneMatch(r -> r.url() != null && r.length() > 0)) {
      String url = bare.get(0).url();
      List<Run> runs = List.of(new Run(0, top.text().length(), top.style(), url));
      blocks.set(first, with(top, runs, top.end()));
    }
  }

  private List<Run> bareLinks(int first) {
    return blocks.subList(first, blocks.size()).stream()
        .flatMap(b -> b.runs().stream())
        .filter(r -> r.url() != null && r.length() == 0)
        .toList();
  }
}
