package io.cuttings.split.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether a reader sees an element: preheaders, tracking pixels and scripts are hidden. */
final class Visibility {
  private static final Set<String> NEVER =
      Set.of(
          "head",
          "script",
          "style",
          "title",
          "meta",
          "link",
          "template",
          "noscript",
          "select",
          "textarea",
          "svg",
          "object",
          "iframe",
          "input",
          "map",
          "audio",
          "video");

  /** What templates call the text that only lists of mails show. */
  private static final Pattern PREHEADER =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:pre-?header|preview-?text|hidden-?preview|mcnPreviewText)(?:$|[\\s_-])");

  private static final Pattern NOTHING = Pattern.compile("0(?:\\.0+)?(?:px|pt|em|%)?");
  private static final Pattern TINY = Pattern.compile("[0-3](?:\\.\\d+)?(?:px)?");

  private Visibility() {}

  static boolean isHidden(Element element, List<Declarations> declarations) {
    if (NEVER.contains(element.normalName())
        || element.hasAttr("hidden")
        || PREHEADER.matcher(element.className() + ' ' + element.id()).find()) {
      return true;
    }
    String display = last(declarations, "display");
    String height = last(declarations, "max-height");
    return "none".equals(display)
        || "hidden".equals(last(declarations, "visibility"))
        || "all".equals(last(declarations, "mso-hide"))
        || isNothing(last(declarations, "opacity"))
        || (isNothing(height) && "hidden".equals(last(declarations, "overflow")));
  }

  private static boolean isNothing(@Nullable String value) {
    return value != null && NOTHING.matcher(value).matches();
  }

  private static @Nullable String last(List<Declarations> declarations, String name) {
    for (int i = declarations.size() - 1; i >= 0; i--) {
      String value = declarations.get(i).get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** A pixel that tells the sender of the opening, or one that keeps a distance. */
  static boolean isPixel(Element image) {
    return TINY.matcher(image.attr("width")).matches()
        || TINY.matcher(image.attr("height")).matches();
  }
}
