package io.cuttings.bench.library;

import java.util.function.Function;

/** Issues in HTML; there is nothing in their words that would have to be escaped. */
final class Pages {
  private Pages() {}

  static String cards(Issue issue) {
    String head =
        """
        <table width="600" cellpadding="0" cellspacing="0" role="presentation">
        <tr><td style="padding:16px 24px"><h1 style="margin:0;font-size:30px">%s</h1>
        <p style="color:#6b7a8c">%s</p></td></tr>
        """
            .formatted(issue.publication().name(), issue.numbered());
    return page(
        issue,
        head,
        heading ->
            "<tr><td style=\"padding:24px 24px 0;font-size:22px;font-weight:bold\">%s</td></tr>\n"
                .formatted(heading),
        news ->
            """
            <tr><td style="padding:16px 24px">
            <table width="100%%" role="presentation"><tr><td style="border:1px solid #dde3ea">
            <a href="%s" style="font-size:18px;font-weight:bold;color:#16324f">%s</a>
            <p style="margin:8px 0 0;font-size:15px;color:#333333">%s</p>
            </td></tr></table></td></tr>
            """
                .formatted(issue.link(news), news.title(), news.blurb()),
        "</table>\n");
  }

  static String notes(Issue issue) {
    return page(
        issue,
        heading(issue),
        heading -> "<h2>" + heading + "</h2>\n",
        news ->
            "<p><a href=\"%s\"><strong>%s</strong></a> — %s</p>\n"
                .formatted(issue.link(news), news.title(), news.blurb()),
        "");
  }

  static String headings(Issue issue) {
    return page(
        issue,
        heading(issue),
        heading -> "<h2 style=\"color:#7a3e9d\">" + heading + "</h2>\n",
        news ->
            "<h3><a href=\"%s\">%s</a></h3>\n<p>%s</p>\n"
                .formatted(issue.link(news), news.title(), news.blurb()),
        "");
  }

  static String numbered(Issue issue) {
    int[] number = {0};
    return page(
        issue,
        heading(issue),
        heading -> "<h2 style=\"font-size:18px\">" + heading + "</h2>\n",
        news ->
            "<p><b>%d. <a href=\"%s\">%s</a></b></p>\n<p>%s（来源：%s）</p>\n"
                .formatted(
                    ++number[0], issue.link(news), news.title(), news.blurb(), news.source()),
        "");
  }

  private static String heading(Issue issue) {
    return "<h1>%s</h1>\n<p style=\"color:#888\">%s</p>\n"
        .formatted(issue.publication().name(), issue.numbered());
  }

  private static String page(
      Issue issue,
      String head,
      Function<String, String> heading,
      Function<News, String> item,
      String foot) {
    Tongue tongue = issue.publication().tongue();
    StringBuilder page = new StringBuilder();
    page.append("<html lang=\"%s\"><head><meta charset=\"utf-8\"></head>\n".formatted(tongue.code));
    page.append("<body style=\"font-family:Georgia,serif\">\n").append(head);
    for (Issue.Section section : issue.sections()) {
      page.append(heading.apply(section.heading()));
      section.news().forEach(news -> page.append(item.apply(news)));
    }
    return page.append(foot)
        .append(
            "<p style=\"font-size:11px;color:#999\">%s <a href=\"%s\">%s</a></p>\n</body></html>\n"
                .formatted(tongue.reason, issue.leaving(), tongue.leave))
        .toString();
  }
}
