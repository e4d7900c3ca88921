package io.cuttings.web.original;

import io.cuttings.harmless.HarmlessPage;
import io.cuttings.mime.Body;
import io.cuttings.mime.InlinePictures;
import io.cuttings.publication.RecognisedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message as a page of its own that needs nothing beside it, on white as its sender
 * saw it, with a bar on top that says what is not shown.
 */
final class OriginalPage {
  /** Characters; beyond lies nothing that a person reads, and a browser would stand still. */
  static final int LONGEST = 4_000_000;

  private static final String LOOKS =
      ":root{color-scheme:only light}pre.text{white-space:pre-wrap;overflow-wrap:anywhere;"
          + "max-width:80ch;margin:16px auto;padding:0 8px;font:15px/1.5 ui-monospace,monospace}";

  /** Nothing that the mail says of its page changes the bar. */
  private static final String BAR =
      "all:initial!important;display:block!important;padding:6px 12px!important;"
          + "background:#f4f4f1!important;color:#444!important;"
          + "border-bottom:1px solid #ccc!important;font:13px/1.4 sans-serif!important";

  private OriginalPage() {}

  static String of(RecognisedMessage recognised, Supplier<InlinePictures> pictures) {
    List<String> remarks = new ArrayList<>();
    Document page = page(recognised.body(), pictures, remarks);
    page.outputSettings().prettyPrint(false);
    Element head = page.head();
    head.prependElement("style").appendChild(new DataNode(LOOKS));
    head.prependElement("title").text(recognised.title());
    head.prependElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.prependElement("meta").attr("charset", "utf-8");
    if (!remarks.isEmpty()) {
      page.body()
          .prependElement("div")
          .attr("role", "note")
          .attr("style", BAR)
          .text(String.join(" ", remarks));
    }
    return page.outerHtml();
  }

  private static Document page(
      @Nullable Body body, Supplier<InlinePictures> pictures, List<String> remarks) {
    if (body == null) {
      remarks.add("This message has no text.");
      return TextPage.of("");
    }
    if (body.kind() == Body.Kind.PLAIN) {
      return TextPage.of(shortened(TextPage.unfolded(body), remarks));
    }
    HarmlessPage harmless = HarmlessPage.of(shortened(body.text(), remarks), pictures);
    remark(harmless.remotePictures(), "remote image", "not loaded", remarks);
    remark(harmless.largePictures(), "image of the message", "too large to be shown", remarks);
    return harmless.page();
  }

  private static String shortened(String text, List<String> remarks) {
    if (text.length() <= LONGEST) {
      return text;
    }
    remarks.add(
        "This message is longer than %,d characters and is cut off there; the raw message has all."
            .formatted(LONGEST));
    return text.substring(0, LONGEST);
  }

  private static void remark(int count, String what, String how, List<String> remarks) {
    if (count == 1) {
      remarks.add("1 %s is %s.".formatted(what, how));
    } else if (count > 1) {
      remarks.add("%d %s are %s.".formatted(count, what.replaceFirst("image", "images"), how));
    }
  }
}
