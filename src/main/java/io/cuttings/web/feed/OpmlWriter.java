package io.cuttings.web.feed;

import io.cuttings.store.PublicationHead;
import io.cuttings.web.http.Parameters;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes the feeds of all publications as OPML 2.0, to be taken over by a feed reader at once. */
final class OpmlWriter {
  private OpmlWriter() {}

  static String write(List<PublicationHead> publications, PublicAddress site) {
    return Xml.document(xml -> opml(xml, publications, site));
  }

  private static void opml(Xml xml, List<PublicationHead> publications, PublicAddress site)
      throws XMLStreamException {
    xml.start("opml");
    xml.attribute("version", "2.0");
    xml.start("head");
    xml.element("title", "The publications of this Cuttings library");
    xml.element("docs", "http://opml.org/spec2.opml");
    xml.end();
    xml.start("body");
    for (PublicationHead publication : publications) {
      outline(xml, publication, site);
    }
    xml.end();
    xml.end();
  }

  private static void outline(Xml xml, PublicationHead publication, PublicAddress site)
      throws XMLStreamException {
    String name = publication.name().isBlank() ? publication.id() : publication.name();
    xml.start("outline");
    xml.attribute("type", "rss"); // what OPML calls a feed of any format
    xml.attribute("text", name);
    xml.attribute("title", name);
    xml.attribute("xmlUrl", site.of(Address.ofPublication(publication.id()).of(Format.ATOM)));
    xml.attribute("htmlUrl", site.of("/publications/" + Parameters.encoded(publication.id())));
    xml.end();
  }
}
