package io.cuttings.mime;

import io.cuttings.archive.RawMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures that a mail carries for its own text (RFC 2387, RFC 2392, RFC 2557), by what the
 * text calls them. A mail is read anew for them: most are never shown. For any number of threads.
 */
public final class InlinePictures {
  private static final int MOST = 500;
  private static final long MOST_OCTETS = 10L * 1024 * 1024;

  private final Map<String, InlinePicture> byReference = new HashMap<>();
  private int count;
  private long octets;

  private InlinePictures() {}

  /** Those of all parts, also of what was forwarded; what is beyond the limits is left out. */
  public static InlinePictures of(RawMessage raw) {
    InlinePictures pictures = new InlinePictures();
    pictures.add(
        EntityReader.read(
            Opening.of(raw.octets()),
            MimeLimits.defaults(),
            new Warnings(),
            InlinePictures::mayBePicture));
    return pictures;
  }

  private static boolean mayBePicture(String mediaType) {
    return mediaType.startsWith("image/") || mediaType.equals("application/octet-stream");
  }

  private void add(Entity entity) {
    entity.children().forEach(this::add);
    boolean fits = count < MOST && octets + entity.octets().length <= MOST_OCTETS;
    if (fits && mayBePicture(entity.mediaType())) {
      InlinePicture.of(entity.octets()).ifPresent(picture -> add(entity.fields(), picture));
    }
  }

  private void add(Fields fields, InlinePicture picture) {
    String contentId = fields.contentId();
    if (contentId != null) {
      byReference.putIfAbsent("cid:" + contentId, picture);
    }
    fields
        .first("content-location")
        .ifPresent(location -> byReference.putIfAbsent(location.strip(), picture));
    count++;
    octets += picture.octets().length;
  }

  /** The picture that this address in the text means; empty where the mail carries none for it. */
  public Optional<InlinePicture> find(String address) {
    String reference = address.strip();
    boolean isContentId = reference.toLowerCase(Locale.ROOT).startsWith("cid:");
    return Optional.ofNullable(
        byReference.get(isContentId ? "cid:" + decoded(reference.substring(4)) : reference));
  }

  /** RFC 2392, 2: the id is percent-encoded in the address. */
  private static String decoded(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }
}
