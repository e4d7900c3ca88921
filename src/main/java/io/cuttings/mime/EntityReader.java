package io.cuttings.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Pulls the MIME tree of one mail out of Mime4j's token stream, within the limits. Made for one
 * reading.
 */
final class EntityReader {
  /** RFC 2045, 6.1. */
  private static final Set<String> ENCODINGS =
      Set.of("7bit", "8bit", "binary", "quoted-printable", "base64", "");

  private final MimeLimits limits;
  private final Warnings warnings;
  private final Kept kept;
  private final MimeTokenStream stream;
  private final boolean isRescue;
  private int parts;
  private boolean hasStopped;

  private EntityReader(MimeLimits limits, Warnings warnings, Kept kept, boolean isRescue) {
    this.isRescue = isRescue;
    this.limits = limits;
    this.warnings = warnings;
    this.kept = kept;
    // the limits are ours: Mime4j's own end the reading, ours leave something out
    MimeConfig config =
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();
    this.stream = new MimeTokenStream(config, new Monitor(warnings), null);
  }

  /** Records what the transfer decoders mend. */
  private static final class Monitor extends DecodeMonitor {
    private final Warnings warnings;

    Monitor(Warnings warnings) {
      this.warnings = warnings;
    }

    @Override
    public boolean warn(String error, String dropDesc) {
      warnings.add("The mail is damaged: " + error);
      return false;
    }

    @Override
    public boolean isListening() {
      return true;
    }
  }

  /** Which leaves keep their octets; of all others only the size is known. */
  @FunctionalInterface
  interface Kept {
    boolean isKept(String mediaType);
  }

  static Entity read(Opening opening, MimeLimits limits, Warnings warnings, Kept kept) {
    if (opening.lacksBlankLine()) {
      warnings.add("No blank line parts the header from the body");
    }
    EntityReader reader = new EntityReader(limits, warnings, kept, false);
    reader.stream.parse(opening.stream());
    return reader.entity("", "", 0);
  }

  /** From a start token to its end token; {@code prefix} begins the paths of its parts. */
  private Entity entity(String path, String prefix, int depth) {
    Fields fields = fields();
    boolean isTooDeep = depth >= limits.maxDepth();
    if (!hasStopped) {
      stream.setRecursionMode(isTooDeep ? RecursionMode.M_FLAT : RecursionMode.M_RECURSE);
    }
    EntityState state = next();
    String mediaType = mediaType(fields, state);
    if (isTooDeep && (mediaType.startsWith("multipart/") || mediaType.startsWith("message/"))) {
      warnings.add(
          "Part " + path + " nests deeper than " + limits.maxDepth() + " and is left closed");
    }
    return switch (state) {
      case T_START_MULTIPART -> multipart(path, prefix, fields, mediaType, depth);
      case T_START_MESSAGE -> message(path, fields, mediaType, depth);
      case T_BODY -> body(path, prefix, fields, mediaType, isTooDeep);
      default -> new Entity(path, fields, mediaType, new byte[0], 0, List.of());
    };
  }

  private Fields fields() {
    List<RawField> raw = new ArrayList<>();
    EntityState state = next();
    while (state == EntityState.T_START_HEADER || state == EntityState.T_FIELD) {
      if (state == EntityState.T_FIELD && stream.getField() instanceof RawField field) {
        keep(field, raw);
      }
      state = next();
    }
    return Fields.of(raw);
  }

  private void keep(RawField field, List<RawField> raw) {
    if (raw.size() >= limits.maxHeaders()) {
      warnings.add("Header fields beyond " + limits.maxHeaders() + " are left out");
    } else if (field.getRaw() != null && field.getRaw().length() > limits.maxHeaderLength()) {
      warnings.add(
          "The header field "
              + field.getName()
              + " is longer than "
              + limits.maxHeaderLength()
              + " and left out");
    } else {
      raw.add(field);
    }
  }

  /** The default of RFC 2045, 5.2; in a multipart/digest of RFC 2046, 5.1.5. */
  private static String mediaType(Fields fields, EntityState state) {
    if (!fields.mediaType().isEmpty()) {
      return fields.mediaType();
    }
    return state == EntityState.T_START_MESSAGE ? "message/rfc822" : "text/plain";
  }

  private Entity multipart(String path, String prefix, Fields fields, String mediaType, int depth) {
    List<Entity> children = new ArrayList<>();
    byte[] preamble = {};
    EntityState state = next();
    while (state != EntityState.T_END_MULTIPART && state != EntityState.T_END_OF_STREAM) {
      if (state == EntityState.T_PREAMBLE) {
        preamble = first(stream.getInputStream());
      } else if (state == EntityState.T_START_BODYPART && isAllowed()) {
        String childPath = prefix + (children.size() + 1);
        children.add(entity(childPath, childPath + ".", depth + 1));
      }
      state = next();
    }
    skipToEnd(state);
    return children.isEmpty()
        ? rescued(path, prefix, fields, mediaType, preamble)
        : new Entity(path, fields, mediaType, new byte[0], 0, children);
  }

  private Entity rescued(
      String path, String prefix, Fields fields, String mediaType, byte[] octets) {
    Entity empty = new Entity(path, fields, mediaType, new byte[0], 0, List.of());
    Optional<byte[]> mended =
        isRescue || hasStopped ? Optional.empty() : BoundaryRescue.rescue(octets, mediaType);
    if (mended.isEmpty()) {
      return empty;
    }
    warnings.add(
        "The multipart "
            + (path.isEmpty() ? "" : path + " ")
            + "has no part at the boundary that it names");
    EntityReader again = new EntityReader(limits, warnings, kept, true);
    again.stream.parse(new ByteArrayInputStream(mended.get()));
    Entity inner = again.entity(path, prefix, 1);
    return new Entity(
        inner.path(),
        fields.withContent(inner.fields()),
        inner.mediaType(),
        inner.octets(),
        inner.size(),
        inner.children());
  }

  private boolean isAllowed() {
    parts++;
    if (parts > limits.maxParts()) {
      warnings.add("Parts beyond " + limits.maxParts() + " are left out");
      hasStopped = true;
    }
    return !hasStopped;
  }

  private Entity message(String path, Fields fields, String mediaType, int depth) {
    String shown = path.isEmpty() ? "1" : path;
    Entity child = entity("", shown + ".", depth + 1);
    skipToEnd(next());
    return new Entity(shown, fields, mediaType, new byte[0], 0, List.of(child));
  }

  /** Mime4j takes a multipart without a boundary for a leaf. */
  private Entity body(
      String path, String prefix, Fields fields, String mediaType, boolean isTooDeep) {
    Entity leaf = leaf(path.isEmpty() ? prefix + "1" : path, fields, mediaType);
    return mediaType.startsWith("multipart/") && !isTooDeep
        ? rescued(path, prefix, fields, mediaType, leaf.octets())
        : leaf;
  }

  private Entity leaf(String path, Fields fields, String mediaType) {
    checkEncoding(path, fields);
    InputStream decoded = stream.getDecodedInputStream();
    boolean isKept = kept.isKept(mediaType) || mediaType.startsWith("multipart/");
    byte[] octets = isKept ? first(decoded) : new byte[0];
    long size = octets.length + rest(decoded);
    if (isKept && size > octets.length) {
      warnings.add("Part " + path + " is longer than " + limits.maxTextLength() + " and cut off");
    }
    skipToEnd(next());
    return new Entity(path, fields, mediaType, octets, size, List.of());
  }

  private void checkEncoding(String path, Fields fields) {
    String encoding =
        fields.first("content-transfer-encoding").orElse("7bit").toLowerCase(Locale.ROOT);
    if (!ENCODINGS.contains(encoding.split("[;\\s(]", 2)[0])) {
      warnings.add("Part " + path + " has the unknown transfer encoding '" + encoding + "'");
    }
  }

  /** A character takes up to four octets; the decoder cuts by characters. */
  private byte[] first(InputStream in) {
    try {
      return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.maxTextLength() * 4L));
    } catch (IOException e) {
      warnings.add("A part ends where its encoding breaks: " + e.getMessage());
      return new byte[0];
    }
  }

  private long rest(InputStream in) {
    try {
      return in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      warnings.add("A part ends where its encoding breaks: " + e.getMessage());
      return 0;
    }
  }

  private void skipToEnd(EntityState from) {
    EntityState state = from;
    while (state != EntityState.T_END_BODYPART
        && state != EntityState.T_END_MESSAGE
        && state != EntityState.T_END_OF_STREAM) {
      state = next();
    }
  }

  private EntityState next() {
    if (hasStopped) {
      return EntityState.T_END_OF_STREAM;
    }
    try {
      return stream.next();
    } catch (IOException | MimeException e) {
      warnings.add("The rest of the mail cannot be read: " + e.getMessage());
      hasStopped = true;
      return EntityState.T_END_OF_STREAM;
    }
  }
}
