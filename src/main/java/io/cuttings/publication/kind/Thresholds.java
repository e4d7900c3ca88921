package io.cuttings.publication.kind;

/**
 * How much a mail may say and link and still be no newsletter. Each is chosen well above what such
 * mails have and below what issues have; beyond it a message is taken for a newsletter.
 *
 * @param openingLines lines that count as the opening
 * @param detailLength characters of a line that names a detail
 * @param confirmationWords of a confirmation or a welcome
 * @param confirmationLinks of the same, with those of its footer
 * @param receiptWords of a receipt; goods and terms may be many
 * @param receiptLinks of the same; shops add what else they have
 * @param plainReceiptWords of a receipt that says so with its details alone
 * @param plainReceiptLinks of the same
 * @param noticeWords of a notice of an account
 * @param noticeLinks of the same
 * @param invitationWords of a mail that carries an appointment
 * @param replyWords of a personal reply, without what it quotes
 * @param personalWords of a personal letter
 * @param noteWords of a note without greeting and name
 * @param personalLinks of a personal letter
 */
record Thresholds(
    int openingLines,
    int detailLength,
    int confirmationWords,
    int confirmationLinks,
    int receiptWords,
    int receiptLinks,
    int plainReceiptWords,
    int plainReceiptLinks,
    int noticeWords,
    int noticeLinks,
    int invitationWords,
    int replyWords,
    int personalWords,
    int noteWords,
    int personalLinks) {

  static Thresholds defaults() {
    return new Thresholds(14, 90, 220, 10, 700, 40, 250, 12, 250, 10, 200, 300, 150, 60, 1);
  }
}
