package io.cuttings.publication;

import io.cuttings.mime.Address;
import io.cuttings.mime.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which publication a message names: its list (RFC 2919), else its sender. */
final class Publications {
  private static final Pattern LIST_ID =
      Pattern.compile("^\\s*(?<phrase>.*?)\\s*<\\s*(?<id>[^<>\\s]+)\\s*>");

  /** RFC 2919, 3, allows 255 octets for the id; the phrase comes on top. */
  private static final int LONGEST_LIST_ID = 1_000;

  /** Some senders leave the angle brackets out. */
  private static final Pattern BARE_LIST_ID =
      Pattern.compile("^\\s*(?<phrase>)(?<id>[^<>\\s]+\\.[^<>\\s]+)\\s*$");

  private static final List<String> SENDER_FIELDS = List.of("sender", "reply-to", "return-path");
  private static final Publication UNKNOWN = new Publication("unknown", "unknown");

  private Publications() {}

  static Publication of(Message message) {
    return message
        .header("list-id")
        .filter(listId -> listId.length() <= LONGEST_LIST_ID)
        .flatMap(listId -> byListId(listId, message))
        .orElseGet(() -> bySender(message));
  }

  private static Optional<Publication> byListId(String listId, Message message) {
    return Optional.of(LIST_ID.matcher(listId))
        .filter(Matcher::find)
        .or(() -> Optional.of(BARE_LIST_ID.matcher(listId)).filter(Matcher::find))
        .map(found -> named(found.group("id"), found.group("phrase"), message.from()));
  }

  private static Publication named(String id, String phrase, @Nullable Address sender) {
    String lower = id.toLowerCase(Locale.ROOT);
    String name = phrase.replace("\"", "").strip();
    if (name.isEmpty() && sender != null && sender.name() != null) {
      name = sender.name();
    }
    return new Publication(lower, name.isEmpty() ? lower : name);
  }

  private static Publication bySender(Message message) {
    Optional<Address> other =
        SENDER_FIELDS.stream()
            .flatMap(field -> message.header(field).stream())
            .flatMap(value -> Address.first(value).stream())
            .findFirst();
    return Optional.ofNullable(message.from())
        .or(() -> other)
        .map(Publications::by)
        .orElse(UNKNOWN);
  }

  private static Publication by(Address sender) {
    @Nullable String name = sender.name();
    return new Publication(sender.address(), name == null ? sender.address() : name);
  }

  /** Empty where the quoted header shows no address; a name alone changes too easily. */
  static Optional<Publication> of(InlineForward forward) {
    return Optional.ofNullable(forward.from()).flatMap(Address::first).map(Publications::by);
  }
}
