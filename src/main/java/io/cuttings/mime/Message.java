package io.cuttings.mime;

import io.cuttings.archive.ArchiveKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parsed mail (RFC 5322, RFC 2045). Whatever was broken in it stands in the warnings.
 *
 * @param key the raw message that it was parsed from
 * @param messageId with its angle brackets, as written; null where there is none
 * @param subject decoded, on one line; empty where there is none
 * @param from the first author; null where there is none that can be read
 * @param date the Date header, else, where it cannot be, the time of the earliest Received header;
 *     null where neither can be read
 * @param headers all fields of the outermost message, in order
 * @param html the HTML text that a reader would see; null where there is none
 * @param plain the plain text that a reader would see; null where there is none
 * @param attachments the other parts, in order
 * @param forwarded the message that this one carries as an attachment (message/rfc822), the first
 *     of them; null where there is none
 * @param warnings what was broken, a sentence each
 */
public record Message(
    ArchiveKey key,
    @Nullable String messageId,
    String subject,
    @Nullable Address from,
    @Nullable Instant date,
    List<Header> headers,
    @Nullable Body html,
    @Nullable Body plain,
    List<Attachment> attachments,
    @Nullable Message forwarded,
    List<String> warnings) {

  public Message {
    headers = List.copyOf(headers);
    attachments = List.copyOf(attachments);
    warnings = List.copyOf(warnings);
  }

  /** The first field of that name (case does not matter). */
  public Optional<String> header(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return headers.stream().filter(h -> h.name().equals(wanted)).map(Header::value).findFirst();
  }
}
