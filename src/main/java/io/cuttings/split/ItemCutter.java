package io.cuttings.split;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Run;
import io.cuttings.split.role.LeadLink;
import io.cuttings.split.role.Phrases;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes an item of a record: headline, main link, byline, blurb, provenance. */
final class ItemCutter {
  private static final int LABEL_WORDS = 6;

  private final Roles roles;
  private final Phrases phrases;

  ItemCutter(Roles roles, Phrases phrases) {
    this.roles = roles;
    this.phrases = phrases;
  }

  /** The item, or nothing where the record is paid for or says nothing. */
  Optional<Item> cut(Records.Cut record) {
    List<Integer> texts =
        IntStream.range(record.from(), record.to())
            .filter(i -> roles.isText(i) && !roles.is(i, Role.BUTTON))
            .boxed()
            .toList();
    if (texts.isEmpty() || isPaidFor(texts)) {
      return Optional.empty();
    }
    Headline headline = record.head() < 0 ? Headline.NONE : Headline.of(roles.block(record.head()));
    Byline byline = Byline.find(roles, texts, record.head(), headline);
    StringJoiner text = new StringJoiner("\n");
    String label = null;
    for (int i : texts) {
      Block block = roles.block(i);
      if (i == record.head()) {
        add(text, byline.at() == i ? byline.rest() : headline.rest());
      } else if (i < record.head()
          && Words.count(block.text()) <= LABEL_WORDS
          && !block.isLinked()) {
        label = block.text();
      } else {
        add(text, byline.at() == i ? byline.rest() : block.text());
      }
    }
    List<Link> links = links(record);
    String url = headline.url() != null ? headline.url() : mainUrl(links);
    if (text.length() == 0 && (headline.title() == null || url == null)) {
      return Optional.empty();
    }
    boolean paywalled =
        texts.stream().anyMatch(i -> phrases.says(Phrases.Kind.PAYWALL, roles.block(i).text()));
    return Optional.of(
        new Item(
            headline.title(),
            url,
            text.toString(),
            byline.source(),
            label,
            paywalled,
            links,
            provenance(texts)));
  }

  private static void add(StringJoiner text, String more) {
    if (Words.hasLetters(more)) {
      text.add(more.strip());
    }
  }

  private boolean isPaidFor(List<Integer> texts) {
    return texts.stream().anyMatch(i -> roles.is(i, Role.SPONSOR) || roles.is(i, Role.PAID));
  }

  private List<Link> links(Records.Cut record) {
    List<Link> links = new ArrayList<>();
    for (int i = record.from(); i < record.to(); i++) {
      Block block = roles.block(i);
      if (!roles.role(i).isNoise()) {
        for (Run run : block.runs()) {
          if (run.url() != null) {
            links.add(new Link(block.text().substring(run.start(), run.end()).strip(), run.url()));
          }
        }
      }
    }
    return links;
  }

  private static @Nullable String mainUrl(List<Link> links) {
    return links.stream()
        .map(Link::url)
        .filter(u -> !u.startsWith("mailto:") && !u.startsWith("#"))
        .findFirst()
        .orElse(null);
  }

  private Provenance provenance(List<Integer> texts) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (int i : texts) {
      start = Math.min(start, roles.block(i).start());
      end = Math.max(end, roles.block(i).end());
    }
    return new Provenance(roles.flow().part(), start, Math.max(start, end));
  }

  /** What the first block of a record says. */
  record Headline(@Nullable String title, @Nullable String url, String rest) {
    static final Headline NONE = new Headline(null, null, "");

    static Headline of(Block block) {
      Optional<LeadLink> lead = LeadLink.of(block);
      if (lead.isPresent() && lead.get().isHeadline(block)) {
        return new Headline(
            lead.get().words(block), lead.get().url(), separated(lead.get().rest(block)));
      }
      boolean isHeading = block.listDepth() == 0 || block.heading() > 0;
      return isHeading
          ? new Headline(block.text(), block.firstUrl(), "")
          : new Headline(null, null, block.text());
    }

    private static String separated(String rest) {
      return rest.replaceFirst("^\\s*[—–|:：•·»→~～-]+\\s*", "").strip();
    }
  }
}
