package io.cuttings.publication.kind;

import java.util.Locale;

/** What a message is. Only a newsletter has items. */
public enum Kind {
  /** An issue of a publication; whatever is not plainly something else. */
  NEWSLETTER,
  /** Of a subscription or registration: asked for, given, ended; a welcome. */
  CONFIRMATION,
  /** Of something bought or booked: order, invoice, payment, shipping. */
  RECEIPT,
  /** Of an account or a calendar: password, code, sign-in, renewal, terms, invitation. */
  NOTICE,
  /** Written by one person to another. */
  PERSONAL,
  /** Sent by a mail system in answer: bounce, read receipt, absence. */
  AUTOMATIC;

  /** As exports write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
