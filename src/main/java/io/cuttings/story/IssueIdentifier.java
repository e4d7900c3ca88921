package io.cuttings.story;

import io.cuttings.publication.RecognisedMessage;
import io.cuttings.split.Issue;
import io.cuttings.split.Item;
import io.cuttings.split.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives an issue's items their ids and keys, from content alone. For any number of threads. */
public final class IssueIdentifier {
  private static final int ID_LENGTH = 24;

  /** An issue that says less than this may be the same again without being sent again. */
  private static final int REMARKABLE_WORDS = 30;

  private final UrlCanonicaliser canonicaliser = new UrlCanonicaliser();

  public IdentifiedIssue identify(Issue issue) {
    List<Draft> drafts = drafts(issue);
    Map<String, Integer> urls = new HashMap<>();
    Map<List<String>, Integer> titles = new HashMap<>();
    for (Draft draft : drafts) {
      urls.merge(draft.urlKey(), 1, Integer::sum);
      titles.merge(draft.title, 1, Integer::sum);
    }
    Map<String, Integer> ordinals = new HashMap<>();
    String message = issue.recognised().message().key().value();
    List<IdentifiedItem> items = new ArrayList<>();
    for (Draft draft : drafts) {
      String content = draft.content();
      int ordinal = ordinals.merge(content, 1, Integer::sum) - 1;
      boolean sharesUrl = urls.get(draft.urlKey()) > StoryKeys.SHARED_URL;
      boolean sharesTitle = titles.get(draft.title) > 1;
      items.add(draft.identified(id(message, content, ordinal), sharesUrl, sharesTitle));
    }
    return new IdentifiedIssue(
        issue, items, contentDigest(issue.recognised(), drafts), sketch(drafts));
  }

  private List<Draft> drafts(Issue issue) {
    List<Draft> drafts = new ArrayList<>();
    for (int section = 0; section < issue.sections().size(); section++) {
      List<Item> items = issue.sections().get(section).items();
      for (int position = 0; position < items.size(); position++) {
        drafts.add(draft(section, position, items.get(position)));
      }
    }
    return drafts;
  }

  private Draft draft(int section, int position, Item item) {
    CanonicalUrl url = item.url() == null ? null : canonicaliser.canonicalise(item.url());
    List<CanonicalUrl> links =
        item.links().stream().map(Link::url).map(canonicaliser::canonicalise).toList();
    return new Draft(
        section,
        position,
        item,
        url,
        links,
        Words.of(Headline.unnumbered(item.title())),
        Words.of(item.text()));
  }

  private static String id(String message, String content, int ordinal) {
    return Digest.hex(message, content, Integer.toString(ordinal)).substring(0, ID_LENGTH);
  }

  private static String contentDigest(RecognisedMessage message, List<Draft> drafts) {
    // without the publication: one who forwards an issue does not keep its List-Id
    Digest digest = new Digest();
    int words = 0;
    for (Draft draft : drafts) {
      digest.add(draft.urlKey()).add(String.join(" ", draft.title));
      digest.add(String.join(" ", draft.text));
      words += draft.title.size() + draft.text.size();
    }
    if (words < REMARKABLE_WORDS) {
      digest.add(message.message().key().value());
    }
    return digest.hex();
  }

  private static String sketch(List<Draft> drafts) {
    List<String> words = new ArrayList<>();
    for (Draft draft : drafts) {
      words.addAll(draft.title);
      words.addAll(draft.text);
    }
    return Set.copyOf(words).size() < REMARKABLE_WORDS ? "" : IssueSketch.of(words);
  }

  /** An item on its way; titles and texts as words. */
  private record Draft(
      int section,
      int position,
      Item item,
      @Nullable CanonicalUrl url,
      List<CanonicalUrl> links,
      List<String> title,
      List<String> text) {

    /** The page that the item is about; empty where its link names none. */
    String urlKey() {
      return url != null && url.identifies() ? url.key() : "";
    }

    /** What the item is recognised by when its message is split again, perhaps better. */
    String content() {
      if (!urlKey().isEmpty()) {
        return "url " + urlKey();
      }
      return title.isEmpty()
          ? "text " + String.join(" ", text)
          : "title " + String.join(" ", title);
    }

    IdentifiedItem identified(String id, boolean sharesUrl, boolean sharesTitle) {
      StoryKeys keys = new StoryKeys();
      if (!sharesUrl) {
        keys.addPage(urlKey());
      }
      if (!sharesTitle && item.title() != null) {
        keys.addTitle(item.title());
      }
      keys.addText(title, text);
      return new IdentifiedItem(id, section, position, item, url, links, keys.keys());
    }
  }
}
