package io.cuttings.explain;

import io.cuttings.mime.Body;
import io.cuttings.split.JudgedBlock;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;

/** A plain text body with its blocks in colours. */
final class MarkedText {
  private MarkedText() {}

  static Element of(Body body, List<JudgedBlock> blocks, Marker marker) {
    Element pre = new Element("pre");
    String text = body.text();
    int at = 0;
    List<JudgedBlock> inOrder =
        blocks.stream().sorted(Comparator.comparingInt(b -> b.block().start())).toList();
    for (JudgedBlock judged : inOrder) {
      int start = Math.max(at, judged.block().start());
      int end = Math.min(text.length(), judged.block().end());
      if (start < end) {
        between(pre, text.substring(at, start));
        pre.appendChildren(marker.anchor(judged));
        pre.appendChild(marker.stretch(judged).appendText(text.substring(start, end)));
        at = end;
      }
    }
    between(pre, text.substring(at));
    return pre;
  }

  private static void between(Element pre, String text) {
    boolean isEmpty = text.isEmpty();
    if (!isEmpty) {
      pre.appendChild(Marker.unseen().appendText(text));
    }
  }
}
