package io.cuttings.bench;

import java.util.StringJoiner;

/** Parts of pages as newsletters have them. */
final class HtmlShapes {
  private static final int ENTRIES = 12;
  private static final int PARAGRAPHS = 6;

  private HtmlShapes() {}

  static String page(String content) {
    return """
    <html><head><style>h2 { font-size: 22px; color: #123 } .blurb { color: #444; font-size: 15px }
    a { color: #06c } .card { padding: 12px } p.by { font-size: 12px }</style></head>
    <body>
    %s
    </body></html>
    """
        .formatted(content);
  }

  static String card(Vocabulary words) {
    return """
    <table class="card" width="600"><tr><td style="padding:16px 24px;background:#fff">
    <h3 style="font-size:18px;margin:0"><a href="%s">%s</a></h3>
    <p class="blurb">%s</p><p class="by">by %s</p>
    <a href="%s" style="font-weight:bold">Read more</a></td></tr></table>
    """
        .formatted(
            words.url(), words.headline(), words.sentences(3), words.headline(), words.url());
  }

  static String list(Vocabulary words) {
    StringJoiner list = new StringJoiner("\n", "<h2>" + words.words(2) + "</h2>\n<ul>\n", "</ul>");
    for (int i = 0; i < ENTRIES; i++) {
      list.add(entry(words));
    }
    return list.toString();
  }

  static String entry(Vocabulary words) {
    return "<li><a href=\"%s\">%s</a> – <span class=\"blurb\">%s</span></li>"
        .formatted(words.url(), words.headline(), words.sentences(1));
  }

  static String prose(Vocabulary words) {
    StringBuilder prose = new StringBuilder("<h2>" + words.headline() + "</h2>\n");
    for (int i = 0; i < PARAGRAPHS; i++) {
      prose.append(
          "<p>%s <a href=\"%s\">%s</a> %s <b>%s</b> <em>%s</em></p>\n"
              .formatted(
                  words.sentences(2),
                  words.url(),
                  words.words(3),
                  words.sentences(1),
                  words.words(2),
                  words.words(4)));
    }
    return prose.toString();
  }

  /** A card as mail builders make it: tables in tables, with every style in place. */
  static String nestedCard(Vocabulary words) {
    return """
    <table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" \
    style="width:600px"><tbody><tr><td style="direction:ltr;padding:20px 0;text-align:center">
    <div style="font-size:0px;text-align:left;display:inline-block;width:100%%">
    <table border="0" role="presentation" style="vertical-align:top" width="100%%"><tbody><tr>\
    <td align="left" style="font-size:0px;padding:10px 25px">
    <div style="font-family:Arial;font-size:11px;color:#888888">%s</div></td></tr><tr>\
    <td align="left" style="font-size:0px;padding:10px 25px">
    <div style="font-family:Arial;font-size:20px;font-weight:bold;color:#000000">\
    <a href="%s" style="color:#000000">%s</a></div></td></tr><tr>\
    <td align="left" style="font-size:0px;padding:10px 25px">
    <div style="font-family:Arial;font-size:14px;line-height:1.5;color:#333333">%s</div>\
    </td></tr></tbody></table></div></td></tr></tbody></table>
    """
        .formatted(words.words(2), words.url(), words.headline(), words.sentences(3));
  }
}
