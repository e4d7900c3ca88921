package io.cuttings.split;

import static io.cuttings.split.role.Thresholds.Texts.FIRST_LINE_WORDS;
import static io.cuttings.split.role.Thresholds.Texts.TOPIC_LABEL_WORDS;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Run;
import io.cuttings.split.role.Fields;
import io.cuttings.split.role.LeadLink;
import io.cuttings.split.role.Phrases;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes an item of a record: headline, main link, byline, blurb, provenance. */
final class ItemCutter {

  /** Addresses of people at services where each has a page: {@code https://github.com/name}. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "^https?://(?:www\\.|mobile\\.)?(?:(?:twitter|x|github|gitlab|instagram|facebook|threads)"
              + "\\.(?:com|net)/@?[\\w.-]+/?(?:[?#].*)?$|linkedin\\.com/in/|[^/]+/(?:@|u/|users?/)[\\w.-]+/?(?:[?#].*)?$)");

  private static final Pattern PICTURE =
      Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#].*)?$");

  private final Roles roles;
  private final Phrases phrases;
  private final Fields fields;

  ItemCutter(Roles roles, Phrases phrases) {
    this.roles = roles;
    this.phrases = phrases;
    this.fields = new Fields(phrases);
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
    int head = layeredHead(record);
    Headline headline = head < 0 ? Headline.NONE : Headline.of(roles.block(head));
    Optional<String> fieldTitle =
        head < 0 ? Optional.empty() : fields.title(roles.block(head).text());
    if (fieldTitle.isPresent()) {
      headline = new Headline(fieldTitle.get(), null, "");
    }
    if (headline.title() == null && isLayered(record, head)) {
      headline = new Headline(roles.block(head).text(), roles.block(head).firstUrl(), "");
    }
    Byline byline =
        fieldTitle.isPresent()
            ? Byline.field(roles, fields, texts)
            : Byline.find(roles, phrases, texts, head, headline);
    String source = byline.source() == null ? buttonSource(record) : byline.source();
    StringJoiner text = new StringJoiner("\n");
    String label = null;
    for (int i : texts) {
      Block block = roles.block(i);
      if (i == head) {
        add(text, byline.at() == i ? byline.rest() : headline.rest());
      } else if (i < head
          && byline.at() != i
          && Words.count(block.text()) <= TOPIC_LABEL_WORDS
          && !block.isLinked()) {
        label = block.text();
      } else if (!Headline.URL.matcher(block.text()).matches()) {
        add(text, byline.at() == i ? byline.rest() : withoutButton(block));
      }
    }
    List<Link> links = links(record, fieldTitle.isPresent());
    String url = headline.url() != null ? headline.url() : buttonUrl(record).orElse(mainUrl(links));
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
            source,
            label,
            paywalled,
            links,
            provenance(texts)));
  }

  /** Below a topic line of an entry, the next line is the headline. */
  private int layeredHead(Records.Cut record) {
    int head = record.head();
    int next = head + 1;
    if (head < 0
        || next >= record.to()
        || roles.block(head).listDepth() == 0
        || !roles.block(next).afterBreak()) {
      return head;
    }
    boolean isTopic =
        LeadLink.of(roles.block(head)).isEmpty()
            && Words.count(roles.block(head).text()) <= FIRST_LINE_WORDS;
    boolean isHeadline =
        LeadLink.of(roles.block(next)).filter(l -> l.isHeadline(roles.block(next))).isPresent()
            || Headline.SOURCED.matcher(roles.block(next).text()).matches();
    return isTopic && isHeadline ? next : head;
  }

  /** The first line of an entry of several lines is its headline where it is short. */
  private boolean isLayered(Records.Cut record, int head) {
    return head >= 0
        && head + 1 < record.to()
        && roles.block(head).listDepth() > 0
        && roles.isText(head + 1)
        && roles.block(head + 1).afterBreak()
        && !roles.block(head).text().endsWith(".")
        && Words.count(roles.block(head).text()) <= FIRST_LINE_WORDS;
  }

  /** "Read more" at the end of a blurb is none of its words. */
  private String withoutButton(Block block) {
    String text = block.text();
    for (int k = block.runs().size() - 1; k > 0; k--) {
      Run run = block.runs().get(k);
      String words = text.substring(run.start(), Math.min(run.end(), text.length())).strip();
      if (run.url() != null && phrases.says(Phrases.Kind.BUTTON, words)) {
        return text.substring(0, run.start());
      }
      if (Words.hasLetters(words)) {
        return text;
      }
    }
    return text;
  }

  private static void add(StringJoiner text, String more) {
    if (Words.hasLetters(more)) {
      text.add(more.strip());
    }
  }

  private boolean isPaidFor(List<Integer> texts) {
    return texts.stream().anyMatch(i -> roles.is(i, Role.SPONSOR) || roles.is(i, Role.PAID));
  }

  private List<Link> links(Records.Cut record, boolean isFielded) {
    List<Link> links = new ArrayList<>();
    List<Link> amongFields = new ArrayList<>();
    for (int i = record.from(); i < record.to(); i++) {
      Block block = roles.block(i);
      if (!roles.role(i).isNoise()) {
        for (Run run : block.runs()) {
          if (run.url() != null) {
            boolean isField = isFielded && i == record.head();
            (isField ? amongFields : links)
                .add(new Link(block.text().substring(run.start(), run.end()).strip(), run.url()));
          }
        }
      }
    }
    links.addAll(amongFields);
    return links;
  }

  /** Where "Read more" leads, below a headline that is no link. */
  private Optional<String> buttonUrl(Records.Cut record) {
    return IntStream.range(Math.max(record.head(), record.from()), record.to())
        .filter(i -> record.head() >= 0 && roles.is(i, Role.BUTTON))
        .mapToObj(i -> roles.block(i).firstUrl())
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** "Read on at medium.example", or only the name of that place. */
  private @Nullable String buttonSource(Records.Cut record) {
    return IntStream.range(Math.max(record.head(), record.from()), record.to())
        .filter(i -> record.head() >= 0 && roles.is(i, Role.BUTTON))
        .mapToObj(i -> SourceName.domainIn(roles.block(i).text()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  /** The first link that leads to a page and not to somebody's profile, else the first. */
  private static @Nullable String mainUrl(List<Link> links) {
    List<String> urls =
        links.stream()
            .map(Link::url)
            .filter(u -> !u.startsWith("mailto:") && !u.startsWith("#"))
            .toList();
    return urls.stream()
        .filter(u -> !PROFILE.matcher(u).find() && !PICTURE.matcher(u).find())
        .findFirst()
        .orElse(urls.isEmpty() ? null : urls.get(0));
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
}
