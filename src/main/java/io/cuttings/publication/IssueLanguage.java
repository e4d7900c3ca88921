package io.cuttings.publication;

import io.cuttings.mime.Body;
import io.cuttings.mime.Message;
import io.cuttings.publication.language.Language;
import io.cuttings.publication.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which language an issue is in, by its text and by what its header and its HTML declare. */
final class IssueLanguage {
  private static final int HEAD = 4_000;
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<(?:html|body)\\b[^>]*?\\s(?:xml:)?lang\\s*=\\s*[\"']?([a-z-]{2,20})");

  private IssueLanguage() {}

  static String of(Message issue, IssueText text) {
    List<String> declared = new ArrayList<>();
    issue.header("content-language").ifPresent(declared::add);
    Body body = text.body();
    if (body != null && body.kind() == Body.Kind.HTML) {
      String head = body.text().substring(0, Math.min(HEAD, body.text().length()));
      Matcher matcher = DECLARED.matcher(head);
      while (matcher.find()) {
        declared.add(matcher.group(1));
      }
    }
    return Language.of(text.lines().stream().map(Line::text).toList(), declared);
  }
}
