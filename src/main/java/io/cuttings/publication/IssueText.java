package io.cuttings.publication;

import io.cuttings.mime.Body;
import io.cuttings.mime.Message;
import io.cuttings.publication.text.Line;
import io.cuttings.publication.text.Lines;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message that is worth splitting.
 *
 * @param body null where the message has no text
 * @param lines of the issue, without those of whoever forwarded it
 */
record IssueText(@Nullable Body body, List<Line> lines, Optional<InlineForward> forward) {

  /** An HTML part with less text than this beside a long plain part is a shell. */
  private static final int SHELL = 200;

  static IssueText of(Message message) {
    Body html = message.html();
    Body plain = message.plain();
    List<Line> htmlLines = html == null ? List.of() : Lines.of(html);
    boolean isPlainBetter =
        plain != null && (html == null || isShell(htmlLines, plain.text().strip().length()));
    if (isPlainBetter) {
      return of(plain, Lines.of(plain), message.subject());
    }
    return html == null
        ? new IssueText(null, List.of(), Optional.empty())
        : of(html, htmlLines, message.subject());
  }

  /** The text that the user prefers, where the message has it; else this one. */
  IssueText preferring(PublicationSettings settings, Message message) {
    Body.Kind wanted = settings.cut().part();
    Body other = wanted == Body.Kind.HTML ? message.html() : message.plain();
    boolean isOther = wanted != null && other != null && (body == null || body.kind() != wanted);
    return isOther ? of(other, Lines.of(other), message.subject()) : this;
  }

  private static boolean isShell(List<Line> html, int plainLength) {
    int length = html.stream().mapToInt(line -> line.text().length()).sum();
    return length < SHELL && plainLength > 5 * length;
  }

  private static IssueText of(Body body, List<Line> lines, String subject) {
    boolean isMarked = IssueTitle.isMarked(subject);
    boolean isPlain = body.kind() == Body.Kind.PLAIN;
    if (InlineForward.in(lines, isMarked, isPlain).isEmpty()) {
      return new IssueText(body, lines, Optional.empty());
    }
    List<Line> positioned = Lines.positioned(body);
    Optional<InlineForward> forward = InlineForward.in(positioned, isMarked, isPlain);
    int start = forward.map(InlineForward::end).orElse(0);
    return new IssueText(
        body, positioned.stream().filter(line -> line.end() > start).toList(), forward);
  }
}
