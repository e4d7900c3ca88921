package io.cuttings.split.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the runs of one block: collapses white space and leaves out what cannot be seen. Used by
 * one thread for one block after the other.
 */
public final class BlockBuilder {
  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();
  private boolean spaceWaits;
  private char joiner;
  private int start = -1;
  private int end;

  /** Adds characters that stand at [from, to) in the decoded part. */
  public void add(String added, Style style, @Nullable String url, int from, int to) {
    spaceBefore(added, url);
    int before = text.length();
    for (int i = 0; i < added.length(); i++) {
      char c = added.charAt(i);
      if (isSpace(c)) {
        spaceWaits = true;
      } else if (isJoiner(c)) {
        joiner = c;
      } else if (!isInvisible(c)) {
        appendVisible(c);
      }
    }
    if (text.length() > before) {
      extend(from, to);
      addRun(before, style, url);
    }
  }

  /**
   * The space between two runs belongs to the earlier one, unless that is a link: links begin and
   * end with a word.
   */
  private void spaceBefore(String added, @Nullable String url) {
    boolean waits = spaceWaits || (!added.isEmpty() && isSpace(added.charAt(0)));
    int last = runs.size() - 1;
    boolean isBehindLink = last >= 0 && runs.get(last).url() != null && url == null;
    if (waits && last >= 0 && !isBehindLink && text.length() > 0 && !added.isBlank()) {
      text.append(' ');
      Run run = runs.get(last);
      runs.set(last, new Run(run.start(), text.length(), run.style(), run.url()));
      spaceWaits = false;
    }
  }

  private void appendVisible(char c) {
    boolean isBehindSpace = text.length() == 0 || text.charAt(text.length() - 1) == ' ';
    if (spaceWaits && !isBehindSpace) {
      text.append(' ');
    } else if (joiner != 0 && !isBehindSpace) {
      text.append(joiner);
    }
    spaceWaits = false;
    joiner = 0;
    text.append(c);
  }

  /** Widens the range by what belongs to the block and has no text. */
  public void extend(int from, int to) {
    start = start < 0 ? from : Math.min(start, from);
    end = Math.max(end, to);
  }

  private void addRun(int from, Style style, @Nullable String url) {
    int last = runs.size() - 1;
    if (last >= 0) {
      Run run = runs.get(last);
      if (run.style().equals(style) && Objects.equals(run.url(), url)) {
        runs.set(last, new Run(run.start(), text.length(), style, url));
        return;
      }
    }
    runs.add(new Run(from, text.length(), style, url));
  }

  /** A link without text of its own, as {@code <https://…>} behind words, covers nothing. */
  public void addBareLink(String url, Style style, int from, int to) {
    extend(from, to);
    runs.add(new Run(text.length(), text.length(), style, url));
  }

  public boolean isEmpty() {
    return text.length() == 0 && runs.isEmpty();
  }

  public String text() {
    return text.toString().stripTrailing();
  }

  public List<Run> runs() {
    int length = text().length();
    return runs.stream()
        .map(
            r ->
                new Run(Math.min(r.start(), length), Math.min(r.end(), length), r.style(), r.url()))
        .toList();
  }

  public int start() {
    return Math.max(start, 0);
  }

  public int end() {
    return end;
  }

  /** The style that covers most of the text. */
  public Style style() {
    Style best = Style.PLAIN;
    int most = -1;
    for (Run run : runs) {
      if (run.length() > most) {
        most = run.length();
        best = run.style();
      }
    }
    return best.withBold(share(true) >= 0.9);
  }

  private double share(boolean bold) {
    int all = text.length();
    int some = runs.stream().filter(r -> r.style().bold() == bold).mapToInt(Run::length).sum();
    return all == 0 ? 0 : (double) some / all;
  }

  public void clear() {
    text.setLength(0);
    runs.clear();
    spaceWaits = false;
    joiner = 0;
    start = -1;
    end = 0;
  }

  /** Zero-width joiners within words of Persian and Indic scripts and within emoji. */
  private static boolean isJoiner(char c) {
    return c == '\u200C' || c == '\u200D';
  }

  static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Zero-width and soft characters, with which preheaders are padded and long words are cut. */
  static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\u034F'
        || c == '\u061C'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\uFEFF'
        || c == '\u180E'
        || Character.isISOControl(c);
  }
}
