package io.cuttings.publication;

import io.cuttings.mime.Body;
import io.cuttings.mime.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Message to recognised message: whose issue it is, its title, number, date. Knows nothing of other
 * messages, so that the order of arrival does not matter. Safe for many threads.
 */
public final class Recogniser {
  private final KnownPublications known;

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
    return new RecognisedMessage(
        message,
        settled.publication(),
        title,
        IssueNumber.inTitle(title).or(() -> IssueNumber.inMasthead(text.lines())).orElse(null),
        date(issue, forward),
        text.body(),
        forward.map(InlineForward::end).orElse(0),
        webUrl(issue, text));
  }

  /** All that is said of a message's publication: more than one is a mistake. */
  public List<PublicationSettings> settings(Message message) {
    Message issue = innermost(message);
    IssueText text = IssueText.of(issue);
    return known.findAll(PublicationNames.of(publication(issue, text), issue, text.forward()));
  }

  /** A publication as the user wants it, and the text that is to be read of its message. */
  private record Settled(Publication publication, IssueText text) {}

  private Settled settle(Message issue) {
    IssueText text = IssueText.of(issue);
    Publication recognised = publication(issue, text);
    return known
        .find(PublicationNames.of(recognised, issue, text.forward()))
        .map(settings -> new Settled(settings.settle(recognised), text.preferring(settings, issue)))
        .orElse(new Settled(recognised, text));
  }

  private static Publication publication(Message issue, IssueText text) {
    return text.forward().flatMap(Publications::of).orElse(Publications.of(issue));
  }

  /** The message itself, or what it carries where it is there to carry it. */
  private static Message innermost(Message message) {
    Message issue = message;
    while (issue.forwarded() != null
        && (IssueTitle.isMarked(issue.subject()) || ownLength(issue) < length(issue.forwarded()))) {
      issue = issue.forwarded();
    }
    return issue;
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

  private static Instant date(Message issue, Optional<InlineForward> forward) {
    Optional<Instant> quoted = forward.map(InlineForward::date).flatMap(QuotedDate::parse);
    return quoted.orElse(issue.date() == null ? Instant.EPOCH : issue.date());
  }

  /** Archived-At (RFC 5064) is the one message's address; List-Archive is the whole list's. */
  private static @Nullable String webUrl(Message issue, IssueText text) {
    return issue
        .header("archived-at")
        .map(url -> url.replaceAll("[<>\\s]", ""))
        .filter(url -> url.startsWith("http"))
        .or(() -> WebAddress.in(text.lines()))
        .orElse(null);
  }
}
