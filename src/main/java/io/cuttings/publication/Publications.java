package io.cuttings.publication;

import io.cuttings.mime.Address;
import io.cuttings.mime.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which publication a message names: its list (RFC 2919), else its sender. */
final class Publications {
  /** After From, in the order of how well they name whose mail it is. */
  private static final List<String> SENDER_FIELDS = List.of("reply-to", "sender", "return-path");

  private static final List<String> RECIPIENT_FIELDS = List.of("to", "delivered-to");

  /** An address that many senders of a service may share. */
  private static final Pattern NO_REPLY = Pattern.compile("^(?:no|do[-_.]?not)[-_.]?reply.*");

  private static final Publication UNKNOWN = new Publication("unknown", "unknown");

  private Publications() {}

  static Publication of(Message message) {
    return ListId.of(message)
        .map(list -> new Publication(list.id(), name(list.phrase(), message, list.id())))
        .or(() -> bySender(message))
        .orElse(UNKNOWN);
  }

  private static String name(String phrase, Message message, String id) {
    return PublicationName.of(phrase, message.from(), id);
  }

  private static Optional<Publication> bySender(Message message) {
    List<String> recipients = addresses(message, RECIPIENT_FIELDS).map(Address::address).toList();
    List<Address> senders = senders(message);
    return senders.stream()
        .flatMap(sender -> SenderAddress.lasting(sender, recipients).stream())
        .findFirst()
        .or(() -> senders.stream().findFirst().map(Publications::byNameAndHost))
        .map(id -> new Publication(id, PublicationName.of("", senders.get(0), id)));
  }

  private static List<Address> senders(Message message) {
    Stream<Address> others =
        addresses(message, SENDER_FIELDS)
            .filter(
                other -> message.from() == null || !NO_REPLY.matcher(other.address()).matches());
    return Stream.concat(Optional.ofNullable(message.from()).stream(), others).toList();
  }

  private static Stream<Address> addresses(Message message, List<String> fields) {
    return fields.stream()
        .flatMap(field -> message.header(field).stream())
        .flatMap(value -> Address.first(value).stream());
  }

  /**
   * Where each mailing has its own address: many share a mail service's host, so the name helps.
   */
  private static String byNameAndHost(Address sender) {
    String name = PublicationName.of("", sender, sender.address());
    String host = Hosts.lasting(Hosts.of(sender.address()));
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return name.equals(host) ? host : words.replaceAll("^-|-$", "") + "@" + host;
  }

  /** Empty where the quoted header shows no address; a name alone changes too easily. */
  static Optional<Publication> of(InlineForward forward) {
    return Optional.ofNullable(forward.from()).flatMap(Address::first).map(Publications::by);
  }

  private static Publication by(Address sender) {
    String id = SenderAddress.lasting(sender, List.of()).orElseGet(() -> byNameAndHost(sender));
    return new Publication(id, PublicationName.of("", sender, id));
  }
}
