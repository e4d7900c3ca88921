package io.cuttings.publication;

import io.cuttings.mime.Body;
import io.cuttings.mime.Message;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Message to recognised message: whose issue it is, its title, number, date. Knows nothing of other
 * messages, so that the order of arrival does not matter. Safe for many threads.
 */
public final class Recogniser {
  /** The same message is always recognised the same. */
  public RecognisedMessage recognise(Message message) {
    Message issue = innermost(message);
    IssueText text = IssueText.of(issue);
    Optional<InlineForward> forward = text.forward();
    String title = IssueTitle.title(forward.map(InlineForward::subject).orElse(issue.subject()));
    Publication publication = forward.flatMap(Publications::of).orElse(Publications.of(issue));
    return new RecognisedMessage(
        message,
        publication,
        title,
        IssueNumber.inTitle(title).or(() -> IssueNumber.inMasthead(text.lines())).orElse(null),
        date(issue, forward),
        text.body(),
        forward.map(InlineForward::end).orElse(0),
        webUrl(issue, text));
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
