package io.cuttings.split;

import static io.cuttings.split.role.Thresholds.Texts.BESIDE_WORDS;
import static io.cuttings.split.role.Thresholds.Texts.BYLINE_NEAR;
import static io.cuttings.split.role.Thresholds.Texts.BYLINE_WORDS;
import static io.cuttings.split.role.Thresholds.Texts.PALE;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Run;
import io.cuttings.split.role.Fields;
import io.cuttings.split.role.LeadLink;
import io.cuttings.split.role.Phrases;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is named as the origin of an item: beside the headline, in a line of its own below, or at the
 * end of the blurb.
 *
 * @param source the name; null where none is named
 * @param at the block in which it stands; -1 where none, or where the block keeps its text
 * @param rest what that block says besides
 */
record Byline(@Nullable String source, int at, String rest) {
  private static final Byline NONE = new Byline(null, -1, "");

  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|shared|via|by|von|par|por|di|de|door|av|af|from|source|quelle|fuente|fonte|bron|от|источник|مصدر|המקור|مِن)[:：]?\\s+(?=[\\p{Lu}\\p{Lo}\\d@'\"])"
              + "|(?:作者|来源|來源|出典|文|著者|출처|기자|المصدر|מקור|منبع)\\s*[:：/／]\\s*)(.{2,80})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AT =
      Pattern.compile("^\\s*(?:at|@|bei|chez|presso|on|in)\\s+([\\p{Lu}\\p{Lo}].{1,50}?)\\.?$");
  private static final Pattern AT_END =
      Pattern.compile("^(.*\\S)?\\s*[(（]([^()（）]{2,60}(?:\\([^()]*\\))?)[)）]\\.?$", Pattern.DOTALL);
  private static final Pattern AT_BEGIN =
      Pattern.compile("^[(（]([^()（）]{2,60})[)）]\\s*[.:：—–-]?\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern MEDIUM =
      Pattern.compile(
          "^\\s*[/|]\\s*([^/|]{2,60}?)(?:\\s*[(\\[](?:paywall\\w*|subscri\\w*( only)?|\\$+)[)\\]])?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DASHED =
      Pattern.compile("^[—–-]{1,2}\\s*([\\p{Lu}\\p{Lo}@].{1,60})$");
  private static final Pattern DASHED_END =
      Pattern.compile("^(.*[.!?…。！？\"”»’)])\\s*[—–-]{1,2}\\s*([^—–]{2,60})$", Pattern.DOTALL);
  private static final Pattern NAMED =
      Pattern.compile(
          "^(.{2,40}?)\\s+[—–]\\s+(\\S.*?)[^\\p{L}\\p{N}.!?。！？\"”’)]*$", Pattern.DOTALL);
  private static final Pattern UNDATED =
      Pattern.compile("\\s+(?:on|am|le|el|il|em|op|den|d\\.)\\s+(?=.*\\d).{3,30}$");
  private static final Pattern DATED =
      Pattern.compile("(?:19|20)\\d\\d\\s*[|·•–—,-]|[|·•–—-].*(?:19|20)\\d\\d");
  private static final Pattern DOMAIN =
      Pattern.compile("(?i)\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}\\b");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？\"”»’)）]\\s*$");

  static Byline find(
      Roles roles, Phrases phrases, List<Integer> texts, int head, Headline headline) {
    int last = texts.get(texts.size() - 1);
    if (headline.title() == null) {
      Matcher end = AT_END.matcher(roles.block(last).text());
      Optional<Byline> first = atStart(roles.block(texts.get(0)), texts.get(0));
      if (first.isPresent() && texts.size() == 1) {
        return first.get();
      }
      return end.matches() && SourceName.is(end.group(2))
          ? new Byline(end.group(2).strip(), -1, "")
          : NONE;
    }
    return beside(head, headline.rest())
        .or(() -> below(roles, texts, head))
        .orElseGet(
            () -> atEnd(phrases, roles.block(last), last, last == head ? headline.rest() : null));
  }

  /** Of a record in fields, the line that names its maker. */
  static Byline field(Roles roles, Fields fields, List<Integer> texts) {
    for (int i : texts) {
      Optional<String> maker = fields.maker(roles.block(i).text());
      if (maker.isPresent()) {
        return new Byline(maker.get(), i, "");
      }
    }
    return NONE;
  }

  /** "Medium — What it says. #": the only link is a sign at the end. */
  private static Optional<Byline> atStart(Block block, int at) {
    List<Run> links = block.runs().stream().filter(r -> r.url() != null).toList();
    Matcher named = NAMED.matcher(block.text());
    boolean isSigned =
        links.size() == 1
            && links.get(0).end() == block.text().length()
            && !Words.hasLetters(block.text().substring(links.get(0).start()));
    return isSigned && named.matches() && SourceName.is(named.group(1))
        ? Optional.of(new Byline(named.group(1), at, named.group(2)))
        : Optional.empty();
  }

  private static Optional<Byline> beside(int head, String rest) {
    for (Pattern pattern : new Pattern[] {BY, MEDIUM, AT}) {
      Matcher whole = pattern.matcher(rest);
      if (whole.matches() && Words.count(whole.group(1)) <= BYLINE_WORDS) {
        return Optional.of(new Byline(whole.group(1).strip(), head, ""));
      }
    }
    Matcher begin = AT_BEGIN.matcher(rest);
    if (begin.matches()) {
      return SourceName.in(begin.group(1)).map(name -> new Byline(name, head, begin.group(2)));
    }
    Matcher domain = DOMAIN.matcher(rest);
    boolean isShort = Words.count(rest) <= BESIDE_WORDS;
    if (isShort && domain.find()) {
      return Optional.of(new Byline(domain.group(), head, ""));
    }
    return isShort && SourceName.is(rest)
        ? Optional.of(new Byline(rest.strip(), head, ""))
        : Optional.empty();
  }

  /** A short line in small or pale letters, or one that says by whom. */
  private static Optional<Byline> below(Roles roles, List<Integer> texts, int head) {
    double body = roles.bodySize();
    Optional<Byline> author = aboveHead(roles, texts, head);
    if (author.isPresent()) {
      return author;
    }
    int above = -1;
    for (int i : texts) {
      boolean isBelowHead = above == head;
      above = i;
      Block block = roles.block(i);
      if (i < head
          && DATED.matcher(block.text()).find()
          && SourceName.in(block.text()).isPresent()) {
        return SourceName.in(block.text()).map(name -> new Byline(name, i, ""));
      }
      if (i <= head || Words.count(block.text()) > BYLINE_WORDS) {
        continue;
      }
      if (isBelowHead && SourceName.areAuthors(block.text()) && !block.isLinked()) {
        return Optional.of(new Byline(block.text(), i, ""));
      }
      for (Pattern pattern : new Pattern[] {BY, DASHED}) {
        Matcher says = pattern.matcher(block.text());
        if (says.matches()) {
          String named = UNDATED.matcher(says.group(1)).replaceFirst("").strip();
          return Optional.of(new Byline(SourceName.in(named).orElse(named), i, ""));
        }
      }
      if (LeadLink.of(block).filter(l -> l.isWhole(block) && !l.isHeadline(block)).isPresent()
          && SourceName.in(block.text()).isPresent()) {
        return SourceName.in(block.text()).map(name -> new Byline(name, i, ""));
      }
      if (isBelowHead && isLinkedDomain(block)) {
        return Optional.of(new Byline(block.text(), i, ""));
      }
      boolean isPale = block.style().size() <= PALE * body && !block.text().endsWith(".");
      boolean isLast = i == texts.get(texts.size() - 1) && i - head <= BYLINE_NEAR;
      Optional<String> name =
          SourceName.in(block.text()).or(() -> SourceName.signature(block.text()));
      if (isPale && (isLast || isBelowHead) && name.isPresent()) {
        return Optional.of(new Byline(name.get(), i, ""));
      }
    }
    return Optional.empty();
  }

  /** A link of a few words above the headline, in smaller letters, leads to its author's page. */
  private static Optional<Byline> aboveHead(Roles roles, List<Integer> texts, int head) {
    for (int i : texts) {
      Block block = roles.block(i);
      Optional<LeadLink> link = LeadLink.of(block);
      boolean isSmaller =
          i < head
              && block.style().size() < roles.block(head).style().size()
              && !block.style().upper();
      if (isSmaller && link.isPresent() && Words.count(block.text()) <= BYLINE_WORDS) {
        String name = link.get().words(block).replaceFirst("\\s*[,:·•|]+$", "");
        if (SourceName.is(name) && Words.count(name) <= BESIDE_WORDS) {
          return Optional.of(new Byline(name, i, ""));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLinkedDomain(Block block) {
    return block.isLinked() && !block.text().contains(" ") && SourceName.is(block.text());
  }

  /** "A blurb. (The Medium)", "A blurb. — The Medium", or the name in letters of another look. */
  private static Byline atEnd(Phrases phrases, Block block, int at, @Nullable String restOfHead) {
    String text = restOfHead == null ? block.text() : restOfHead;
    for (Pattern pattern : new Pattern[] {AT_END, DASHED_END}) {
      Matcher end = pattern.matcher(text);
      boolean isNamed = end.matches() && isNamed(end.group(1), end.group(2));
      if (isNamed) {
        String before = end.group(1) == null ? "" : end.group(1);
        return new Byline(end.group(2).strip(), at, before);
      }
    }
    return otherLook(block)
        .filter(name -> !phrases.says(Phrases.Kind.BUTTON, name))
        .filter(name -> text.endsWith(name) && isBehindSentence(text, name))
        .map(name -> new Byline(name, at, text.substring(0, text.length() - name.length())))
        .orElse(NONE);
  }

  /** Behind a sentence, one word in brackets is somebody's name even in small letters. */
  private static boolean isNamed(@Nullable String before, String name) {
    return SourceName.is(name)
        || SourceName.areAuthors(name)
        || (before != null && isBehindSentence(before, "") && SourceName.isHandle(name));
  }

  private static boolean isBehindSentence(String text, String name) {
    return SENTENCE_END.matcher(text.substring(0, text.length() - name.length())).find();
  }

  private static Optional<String> otherLook(Block block) {
    for (int k = block.runs().size() - 1; k > 0; k--) {
      Run run = block.runs().get(k);
      String words = block.text().substring(run.start(), run.end()).strip();
      if (!words.isEmpty()) {
        Run before = block.runs().get(k - 1);
        boolean isOther =
            !run.style().equals(before.style()) || (run.url() != null && before.url() == null);
        return isOther && Words.count(words) <= BESIDE_WORDS && SourceName.is(words)
            ? Optional.of(words)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
