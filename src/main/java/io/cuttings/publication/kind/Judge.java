package io.cuttings.publication.kind;

import io.cuttings.publication.text.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells newsletters from other mail. A newsletter that is taken for something else is lost to its
 * reader, so that each other kind needs several signs that agree: what the subject says, what the
 * text says, how it is made, and that there is no sign of a mailing to many. Safe for many threads.
 */
public final class Judge {
  private final Sayings sayings = new Sayings();
  private final Thresholds thresholds = Thresholds.defaults();
  private final AutomaticMail automatic = new AutomaticMail(sayings, thresholds);
  private final PersonalMail personal = new PersonalMail(thresholds);

  public Verdict judge(Letter letter) {
    return automatic
        .judge(letter)
        .or(() -> confirmation(letter))
        .or(() -> receipt(letter))
        .or(() -> notice(letter))
        .or(() -> personal.judge(letter))
        .orElse(Verdict.NEWSLETTER);
  }

  /** List headers do not count here: who runs the list also confirms the subscription. */
  private Optional<Verdict> confirmation(Letter letter) {
    Optional<String> subject = sayings.in(letter.title(), "confirmation", "subject");
    if (subject.isEmpty() || letter.number()) {
      return Optional.empty();
    }
    Optional<String> opening = sayings.in(opening(letter), "confirmation", "opening");
    Measure measure = Measure.of(letter.lines());
    return opening.isPresent()
            && measure.isWithin(thresholds.confirmationWords(), thresholds.confirmationLinks())
        ? Optional.of(
            new Verdict(
                Kind.CONFIRMATION,
                "a confirmation: the subject says \"%s\", the text \"%s\", and little else"
                    .formatted(subject.get(), opening.get())))
        : Optional.empty();
  }

  private Optional<Verdict> receipt(Letter letter) {
    Optional<String> subject = sayings.in(letter.title(), "receipt", "subject");
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    boolean isToMany = BulkSigns.isAny(letter);
    Optional<String> opening = sayings.in(opening(letter), "receipt", "opening");
    Set<String> details = details(letter);
    Measure measure = Measure.of(letter.lines());
    boolean isSaid = opening.isPresent() && details.size() >= (isToMany ? 2 : 1);
    boolean isPlain =
        details.size() >= 2
            && !isToMany
            && measure.isWithin(thresholds.plainReceiptWords(), thresholds.plainReceiptLinks());
    boolean isSmall = measure.isWithin(thresholds.receiptWords(), thresholds.receiptLinks());
    return !BulkSigns.isList(letter) && isSmall && (isSaid || isPlain)
        ? Optional.of(
            new Verdict(
                Kind.RECEIPT,
                "a receipt: the subject says \"%s\", the text names \"%s\", no list header"
                    .formatted(subject.get(), String.join("\", \"", details))))
        : Optional.empty();
  }

  /** A detail is named in a short line of its own, with a number in it or in the next. */
  private Set<String> details(Letter letter) {
    Set<String> details = new TreeSet<>();
    List<String> lines =
        letter.lines().stream().map(Line::text).filter(text -> !text.isEmpty()).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      if (line.length() <= thresholds.detailLength() && (hasDigit(line) || hasDigit(next))) {
        sayings.atStartOf(line, "receipt").ifPresent(details::add);
      }
    }
    return details;
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  private Optional<Verdict> notice(Letter letter) {
    Optional<String> subject = sayings.in(letter.title(), "notice", "subject");
    if (subject.isEmpty() || letter.number() || BulkSigns.isAny(letter)) {
      return Optional.empty();
    }
    Optional<String> opening = sayings.in(opening(letter), "notice", "opening");
    Measure measure = Measure.of(letter.lines());
    return opening.isPresent()
            && measure.isWithin(thresholds.noticeWords(), thresholds.noticeLinks())
        ? Optional.of(
            new Verdict(
                Kind.NOTICE,
                "a notice: the subject says \"%s\", the text \"%s\", no sign of a mailing to many"
                    .formatted(subject.get(), opening.get())))
        : Optional.empty();
  }

  private String opening(Letter letter) {
    return String.join(
        "\n",
        letter.lines().stream()
            .map(Line::text)
            .filter(text -> !text.isEmpty())
            .limit(thresholds.openingLines())
            .toList());
  }
}
