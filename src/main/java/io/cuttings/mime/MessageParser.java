package io.cuttings.mime;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.RawMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Raw message to message, leniently: bad mail becomes a message with warnings, never an exception.
 * Safe for many threads.
 */
public final class MessageParser {
  private final MimeLimits limits;

  public MessageParser(MimeLimits limits) {
    this.limits = limits;
  }

  public MessageParser() {
    this(MimeLimits.defaults());
  }

  /** The same octets give the same message. */
  public Message parse(RawMessage raw) {
    Warnings warnings = new Warnings();
    Entity root = EntityReader.read(Opening.of(raw.octets()), limits, warnings, Entity::isText);
    return message(root, raw.key(), warnings);
  }

  private Message message(Entity root, ArchiveKey key, Warnings warnings) {
    Fields fields = root.fields();
    BodyChoice choice = new BodyChoice(root);
    Body html = body(choice.html(), Body.Kind.HTML, warnings);
    Body plain = body(choice.plain(), Body.Kind.PLAIN, warnings);
    Entity inner = choice.forwarded();
    Message forwarded = inner == null ? null : message(inner.children().get(0), key, warnings);
    return new Message(
        key,
        messageId(fields),
        fields.first("subject").orElse(""),
        from(fields, warnings),
        SentDate.of(fields, warnings),
        fields.written(),
        html,
        plain,
        choice.others().stream().map(MessageParser::attachment).toList(),
        forwarded,
        warnings.toList());
  }

  private @Nullable Body body(@Nullable Entity entity, Body.Kind kind, Warnings warnings) {
    if (entity == null) {
      return null;
    }
    Fields fields = entity.fields();
    String charset = fields.parameter("charset");
    String text =
        new TextDecoder(warnings)
            .decode(entity.octets(), entity.path(), charset, kind == Body.Kind.HTML);
    if (text.length() > limits.maxTextLength()) {
      warnings.add(
          "Part " + entity.path() + " is longer than " + limits.maxTextLength() + " and cut off");
      text = text.substring(0, limits.maxTextLength());
    }
    return new Body(
        entity.path(),
        kind,
        text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""),
        "flowed".equalsIgnoreCase(fields.parameter("format")),
        "yes".equalsIgnoreCase(fields.parameter("delsp")));
  }

  private static @Nullable String messageId(Fields fields) {
    return fields.first("message-id").filter(id -> !id.isBlank()).orElse(null);
  }

  private static @Nullable Address from(Fields fields, Warnings warnings) {
    String author = fields.author();
    Optional<Address> from = author == null ? Optional.empty() : Authors.first(author);
    if (from.isEmpty()) {
      warnings.add(author == null ? "There is no From field" : "The From field holds no address");
    }
    return from.orElse(null);
  }

  private static Attachment attachment(Entity entity) {
    return new Attachment(
        entity.path(),
        entity.mediaType(),
        entity.fields().fileName(),
        entity.totalSize(),
        entity.fields().contentId());
  }
}
