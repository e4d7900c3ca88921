package io.cuttings.bench.library;

/** A language of the samples, and what its newsletters say in every issue. */
enum Tongue {
  EN("en", 34_000, "Issue %d", "You get this because you subscribed.", "Unsubscribe"),
  DE(
      "de",
      9_000,
      "Ausgabe %d",
      "Sie erhalten diesen Brief, weil Sie ihn bestellt haben.",
      "Abmelden"),
  ZH("zh", 4_500, "第%d期", "您收到此邮件是因为您订阅了本简报。", "退订"),
  JA("ja", 3_000, "第%d号", "このメールは登録された方にお送りしています。", "配信停止");

  final String code;

  /** How many words it has here. */
  final int size;

  final String issue;
  final String reason;
  final String leave;

  Tongue(String code, int size, String issue, String reason, String leave) {
    this.code = code;
    this.size = size;
    this.issue = issue;
    this.reason = reason;
    this.leave = leave;
  }

  /** Whether blanks stand between words. */
  boolean isSpaced() {
    return this == EN || this == DE;
  }
}
