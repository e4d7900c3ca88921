package io.cuttings.publication;

import io.cuttings.mime.Body;
import io.cuttings.mime.Message;
import io.cuttings.publication.kind.Judge;
import io.cuttings.publication.kind.Kind;
import io.cuttings.publication.kind.Letter;
import io.cuttings.publication.kind.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Message to recognised message: whether it is an issue and whose, its title, number, date,
 * language. Knows nothing of other messages, so that the order of arrival does not matter. Safe for
 * many threads.
 */
public final class Recogniser {
  private final KnownPublications known;
  private final Judge judge = new Judge();

  public Recogniser(KnownPublications known) {
    this.known = known;
  }

  public Recogniser() {
    this(KnownPublications.NONE);
  }

  /** The same message is always recognised the same, under the same settings. */
  public RecognisedMessage recognise(Message message) {
    Message issue = innermost(message);
    Settled settled = settle(issue);
    IssueText text = settled.text();
    Optional<InlineForward> forward = text.forward();
    String title = IssueTitle.title(forward.map(InlineForward::subject).orElse(issue.subject()));
    Optional<String> number =
        IssueNumber.inTitle(title).or(() -> IssueNumber.inMasthead(text.lines()));
    Verdict verdict =
        judge(
            settled,
            new Letter(
                message, issue, title, number.isPresent(), forward.isPresent(), text.lines()));
    return new RecognisedMessage(
        message,
        settled.publication(),
        title,
        verdict.isNewsletter() ? number.orElse(null) : null,
        date(message, issue, forward),
        text.body(),
        forward.map(InlineForward::end).orElse(0),
        webUrl(issue, text),
        verdict,
        IssueLanguage.of(issue, text));
  }

  /** A publication that the user names has issues, and at most confirms a subscription besides. */
  private Verdict judge(Settled settled, Letter letter) {
    Verdict verdict = judge.judge(letter);
    boolean isOverruled =
        settled.named() && verdict.kind() != Kind.CONFIRMATION && verdict.kind() != Kind.AUTOMATIC;
    return isOverruled ? Verdict.NEWSLETTER : verdict;
  }

  /** All that is said of a message's publication: more than one is a mistake. */
  public List<PublicationSettings> settings(Message message) {
    Message issue = innermost(message);
    IssueText text = IssueText.of(issue);
    return known.findAll(PublicationNames.of(publication(issue, text), issue, text.forward()));
  }

  /** A publication as the user wants it, and the text that is to be read of its message. */
  private record Settled(Publication publication, IssueText text, boolean named) {}

  private Settled settle(Message issue) {
    IssueText text = IssueText.of(issue);
    Publication recognised = publication(issue, text);
    return known
        .find(PublicationNames.of(recognised, issue, text.forward()))
        .map(
            settings ->
                new Settled(settings.settle(recognised), text.preferring(settings, issue), true))
        .orElse(new Settled(recognised, text, false));
  }

  private static Publication publication(Message issue, IssueText text) {
    return text.forward().flatMap(Publications::of).orElseGet(() -> Publications.of(issue));
  }

  /** The message itself, or what it carries where it is there to carry it. */
  private static Message innermost(Message message) {
    Message issue = message;
    while (issue.forwarded() != null
        && !isReport(issue)
        && (IssueTitle.isMarked(issue.subject()) || ownLength(issue) < length(issue.forwarded()))) {
      issue = issue.forwarded();
    }
    return issue;
  }

  /** RFC 6522: what a report carries came back, and was not passed on. */
  private static boolean isReport(Message message) {
    return message
        .header("content-type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/report"))
        .isPresent();
  }

  private static int length(Message message) {
    Message inner = message.forwarded();
    return ownLength(message) + (inner == null ? 0 : length(inner));
  }

  private static int ownLength(Message message) {
    Body html = message.html();
    Body plain = message.plain();
    return (html == null ? 0 : html.text().length()) + (plain == null ? 0 : plain.text().length());
  }

  /** Where the issue names no date of its own, it is not later than the mail that carries it. */
  private static Instant date(Message message, Message issue, Optional<InlineForward> forward) {
    return forward
        .map(InlineForward::date)
        .flatMap(QuotedDate::parse)
        .or(() -> Optional.ofNullable(issue.date()))
        .or(() -> Optional.ofNullable(message.date()))
        .orElse(Instant.EPOCH);
  }

  /** Archived-At (RFC 5064) is the one message's address, List-Archive mostly the whole list's. */
  private static @Nullable String webUrl(Message issue, IssueText text) {
    return issue
        .header("archived-at")
        .flatMap(WebAddress::inField)
        .or(() -> WebAddress.in(text.lines()))
        .or(() -> issue.header("list-archive").flatMap(WebAddress::ofOneIssue))
        .orElse(null);
  }
}
