package io.cuttings.web.original;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.RawArchive;
import io.cuttings.archive.RawMessage;
import io.cuttings.mime.InlinePictures;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.Recogniser;
import io.cuttings.web.http.Names;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;

/**
 * What was sent, straight from the archive: every message has its original, whether it is an issue
 * or not. For any number of threads.
 */
public final class Originals {

  /**
   * The page is harmless before it is sent; should anything have been missed, it still may not run,
   * load or send. Links open in windows that are free of these rules.
   */
  private static final String POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  private final RawArchive archive;
  private final Recogniser recogniser;
  private final MessageParser parser = new MessageParser();

  public Originals(RawArchive archive, Recogniser recogniser) {
    this.archive = archive;
    this.recogniser = recogniser;
  }

  /** Puts the originals at their addresses. */
  public void addTo(Routes routes) {
    routes
        .get("/issues/{key}/original", (request, variables) -> shown(raw(variables.get(0))))
        .get("/issues/{key}/raw", (request, variables) -> download(raw(variables.get(0))));
  }

  private RawMessage raw(String key) {
    ArchiveKey archiveKey = Names.key("A message", key);
    if (!archive.contains(archiveKey)) {
      throw RefusedException.notFound(
          "No such message", "The archive holds no message with this key.");
    }
    return archive.get(archiveKey);
  }

  private Response shown(RawMessage raw) {
    RecognisedMessage recognised = recognised(raw);
    return Response.html(OriginalPage.of(recognised, () -> InlinePictures.of(raw)))
        .with("Content-Security-Policy", POLICY)
        // a sandboxed page of an opener policy is not shown at all (HTML, 7.4.5)
        .with("Cross-Origin-Opener-Policy", "unsafe-none")
        // the names of the hosts in links would be looked up
        .with("X-DNS-Prefetch-Control", "off");
  }

  private RecognisedMessage recognised(RawMessage raw) {
    return recogniser.recognise(parser.parse(raw));
  }

  private Response download(RawMessage raw) {
    return Response.octets(200, "message/rfc822", raw.octets())
        .with("Content-Disposition", RawFileName.of(recognised(raw)).disposition())
        .with("Content-Security-Policy", "sandbox; default-src 'none'");
  }
}
