package io.cuttings.split.html;

import io.cuttings.publication.CutSettings;
import io.cuttings.split.flow.SettingMatch;
import io.cuttings.split.flow.SettingMatch.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Finds on a page what a user's selectors say of it. For one page. */
final class Selectors implements NodeVisitor {
  private final IdentityHashMap<Element, List<Found>> wanted = new IdentityHashMap<>();
  private final List<Range> leaves = new ArrayList<>();
  private final IdentityHashMap<Element, Integer> firstLeaf = new IdentityHashMap<>();
  private final List<ElementMatch> matches = new ArrayList<>();

  /** What a selector says of an element. */
  private record Found(Kind kind, Selector selector) {}

  /** A match and the element that it stands for. */
  record ElementMatch(Element element, SettingMatch match) {}

  private Selectors() {}

  /** The matches whose elements show something, in no order. */
  static List<ElementMatch> find(Document page, CutSettings.Marks marks) {
    Selectors selectors = new Selectors();
    selectors.select(page, Kind.SECTION, marks.section());
    selectors.select(page, Kind.ITEM, marks.item());
    selectors.select(page, Kind.HEADLINE, marks.headline());
    selectors.select(page, Kind.DROP, marks.drop());
    if (!selectors.wanted.isEmpty()) {
      NodeTraversor.traverse(selectors, page.body());
    }
    return selectors.matches;
  }

  private void select(Document page, Kind kind, List<String> written) {
    for (String one : written) {
      Selector selector = Selector.parse(one);
      for (Element element : page.body().select(selector.evaluator())) {
        wanted.computeIfAbsent(element, e -> new ArrayList<>()).add(new Found(kind, selector));
      }
    }
  }

  @Override
  public void head(Node node, int depth) {
    boolean isLeaf = node instanceof Element e && (e.nameIs("img") || e.nameIs("hr"));
    if ((node instanceof TextNode text && !text.isBlank()) || isLeaf) {
      leaves.add(node.sourceRange());
    }
    if (node instanceof Element element && wanted.containsKey(element)) {
      firstLeaf.put(element, isLeaf ? leaves.size() - 1 : leaves.size());
    }
  }

  @Override
  public void tail(@Nullable Node node, int depth) {
    if (node instanceof Element element && wanted.containsKey(element)) {
      int first = firstLeaf.get(element);
      if (first < leaves.size()) {
        int start = leaves.get(first).startPos();
        int end = Math.max(start, leaves.get(leaves.size() - 1).endPos());
        for (Found found : wanted.get(element)) {
          String as = found.selector().written();
          matches.add(new ElementMatch(element, new SettingMatch(found.kind(), start, end, as)));
        }
      }
    }
  }
}
