package io.cuttings.publication;

import io.cuttings.mime.Address;
import io.cuttings.mime.Body;
import io.cuttings.mime.Message;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Message to recognised message: whose issue it is, its title, number, date. Thread-safe. */
public final class Recogniser {
  private static final Pattern LIST_ID = Pattern.compile("^\\s*(.*?)\\s*<([^<>]+)>");

  /** The same message is always recognised the same. */
  public RecognisedMessage recognise(Message message) {
    Message issue = message.forwarded() == null ? message : message.forwarded();
    String title = IssueTitle.title(issue.subject());
    Instant date = issue.date() == null ? Instant.EPOCH : issue.date();
    return new RecognisedMessage(
        message,
        publication(issue),
        title,
        IssueTitle.number(title).orElse(null),
        date,
        body(issue),
        0,
        null);
  }

  private static @Nullable Body body(Message issue) {
    return issue.html() == null ? issue.plain() : issue.html();
  }

  private static Publication publication(Message issue) {
    return issue
        .header("list-id")
        .flatMap(Recogniser::byListId)
        .orElseGet(() -> bySender(issue.from()));
  }

  private static Optional<Publication> byListId(String listId) {
    Matcher matcher = LIST_ID.matcher(listId);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String id = matcher.group(2).strip().toLowerCase(Locale.ROOT);
    String phrase = matcher.group(1).replace("\"", "").strip();
    return Optional.of(new Publication(id, phrase.isEmpty() ? id : phrase));
  }

  private static Publication bySender(@Nullable Address from) {
    if (from == null) {
      return new Publication("unknown", "unknown");
    }
    return new Publication(from.address(), from.name() == null ? from.address() : from.name());
  }
}
