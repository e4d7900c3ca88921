package io.cuttings.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a MIME tree are the text, as a mail reader decides: the last alternative of its
 * kind (RFC 2046, 5.1.4), the root of a related (RFC 2387), the signed part of a signed (RFC 1847),
 * and of several inline texts in a mixed the first of its kind that is not blank, since the others
 * are what list servers and virus scanners append. Those others count as attachments.
 */
final class BodyChoice {
  private final List<Entity> others = new ArrayList<>();
  private @Nullable Entity html;
  private @Nullable Entity plain;
  private @Nullable Entity forwarded;

  BodyChoice(Entity root) {
    visit(root, false);
  }

  @Nullable Entity html() {
    return html;
  }

  @Nullable Entity plain() {
    return plain;
  }

  @Nullable Entity forwarded() {
    return forwarded;
  }

  List<Entity> others() {
    return others;
  }

  private void visit(Entity entity, boolean isAlternative) {
    if (entity.isMultipart()) {
      multipart(entity);
    } else if (entity.isMessage() && forwarded == null) {
      forwarded = entity;
    } else if (entity.isInlineText() && !isBlank(entity)) {
      text(entity, isAlternative);
    } else if (!entity.mediaType().equals("text/plain") || entity.size() > 0) {
      others.add(entity);
    }
  }

  private void multipart(Entity entity) {
    boolean isAlternative = entity.mediaType().equals("multipart/alternative");
    if (entity.mediaType().equals("multipart/appledouble")) {
      others.addAll(entity.children());
      return;
    }
    entity.children().forEach(child -> visit(child, isAlternative));
  }

  private void text(Entity entity, boolean isAlternative) {
    boolean isPlain = entity.mediaType().equals("text/plain");
    Entity taken = isPlain ? plain : html;
    if (taken != null && !isAlternative) {
      others.add(entity);
      return;
    }
    if (taken != null) {
      others.add(taken);
    }
    if (isPlain) {
      plain = entity;
    } else {
      html = entity;
    }
  }

  private static boolean isBlank(Entity entity) {
    for (byte octet : entity.octets()) {
      if (octet > ' ' || octet < 0) {
        return false;
      }
    }
    return true;
  }
}
