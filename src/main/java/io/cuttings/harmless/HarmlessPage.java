package io.cuttings.harmless;

import io.cuttings.mime.InlinePictures;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;

/**
 * The page of a mail as its sender made it, but harmless: known elements with known attributes,
 * styles that only say how things look, pictures from the mail itself, links that open elsewhere.
 *
 * @param page with the mail's styles in its head, and nothing of ours but a doctype
 * @param remotePictures how many are not loaded
 * @param largePictures how many the mail carries that are too large to be shown
 */
public record HarmlessPage(Document page, int remotePictures, int largePictures) {

  /**
   * Cleans any characters, in a time that grows with their number.
   *
   * @param carried the pictures in the mail; asked for only where the page shows some
   */
  public static HarmlessPage of(String html, Supplier<InlinePictures> carried) {
    return new PageCleaner(carried).clean(html);
  }
}
