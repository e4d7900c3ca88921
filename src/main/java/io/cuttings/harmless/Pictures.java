package io.cuttings.harmless;

import io.cuttings.mime.InlinePicture;
import io.cuttings.mime.InlinePictures;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one page: those that the mail carries are put into it, of all others a quiet
 * place is kept, with its size and what it would have shown. For one page.
 */
final class Pictures {
  /** Octets of all pictures in one page: the same one may be shown a thousand times. */
  private static final int MOST_OCTETS = 10 * 1024 * 1024;

  private static final Pattern DATA =
      Pattern.compile("data:image/[a-z.+-]{1,20};base64,(.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LENGTH =
      Pattern.compile("\\s*(\\d{1,5})(?:\\.\\d+)?\\s*(%|px)?\\s*");

  private static final String PLACE =
      "display:inline-block;box-sizing:border-box;max-width:100%;min-width:1em;min-height:1.4em;"
          + "overflow:hidden;"
          + "vertical-align:middle;background:#f1f1f1;color:#5f5f5f;"
          + "font:13px/1.4 sans-serif;letter-spacing:0;";

  private final Supplier<InlinePictures> source;
  private @Nullable InlinePictures carried;
  private int left = MOST_OCTETS;
  private int remote;
  private int tooLarge;

  /**
   * @param source asked once, and only where the page shows a picture that the mail may carry
   */
  Pictures(Supplier<InlinePictures> source) {
    this.source = source;
  }

  int remote() {
    return remote;
  }

  int tooLarge() {
    return tooLarge;
  }

  /** An image as it is sent becomes one that loads nothing. */
  void settle(Element image, boolean hasOtherSources) {
    String address = Links.asBrowsersRead(image.attr("src"));
    image.removeAttr("src");
    Optional<InlinePicture> picture = find(address);
    if (picture.isEmpty()) {
      boolean isRemote = !address.regionMatches(true, 0, "data:", 0, 5) && !address.isEmpty();
      remote += isRemote || hasOtherSources ? 1 : 0;
      keepPlace(image);
    } else if (picture.get().octets().length > left) {
      tooLarge++;
      keepPlace(image);
    } else {
      left -= picture.get().octets().length;
      image.attr("src", address(picture.get()));
    }
  }

  private Optional<InlinePicture> find(String address) {
    Matcher data = DATA.matcher(address);
    if (data.matches()) {
      return decoded(data.group(1)).flatMap(InlinePicture::of);
    }
    boolean isData = address.regionMatches(true, 0, "data:", 0, 5);
    return address.isEmpty() || isData ? Optional.empty() : carried().find(address);
  }

  private InlinePictures carried() {
    InlinePictures known = carried;
    if (known == null) {
      known = source.get();
      carried = known;
    }
    return known;
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getMimeDecoder().decode(base64.replace("%2B", "+")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String address(InlinePicture picture) {
    return "data:"
        + picture.mediaType()
        + ";base64,"
        + Base64.getEncoder().encodeToString(picture.octets());
  }

  /** Of a counting pixel nothing is kept. */
  private static void keepPlace(Element image) {
    String width = length(image.attr("width"));
    String height = length(image.attr("height"));
    boolean isPixel = width.matches("[012]px") || height.matches("[012]px");
    String alt = image.attr("alt").strip();
    String size =
        (width.isEmpty() ? "" : "width:" + width + ";")
            + (height.isEmpty() ? "" : "height:" + height + ";");
    String style = isPixel ? "display:none;" : PLACE + size + image.attr("style");
    image.tagName("span").attr("style", style);
    image.removeAttr("width").removeAttr("height").removeAttr("alt").removeAttr("align");
    if (!isPixel && !alt.isEmpty()) {
      image.attr("role", "img").attr("aria-label", alt).appendText(alt);
    }
  }

  private static String length(String written) {
    Matcher length = LENGTH.matcher(written);
    return length.matches() ? length.group(1) + (written.contains("%") ? "%" : "px") : "";
  }
}
