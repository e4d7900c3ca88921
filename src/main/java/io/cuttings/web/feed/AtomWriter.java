package io.cuttings.web.feed;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom (RFC 4287), its archive as RFC 5005 has it. */
final class AtomWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String HISTORY = "http://purl.org/syndication/history/1.0";

  private AtomWriter() {}

  static String write(Feed feed) {
    return Xml.document(xml -> feed(xml, feed));
  }

  private static void feed(Xml xml, Feed feed) throws XMLStreamException {
    xml.start("feed");
    xml.defaultNamespace(ATOM);
    xml.namespace("fh", HISTORY);
    xml.element("id", feed.id());
    xml.element("title", feed.title());
    xml.element("updated", feed.updated().toString());
    xml.element("generator", "Cuttings");
    link(xml, "self", feed.self(), Format.ATOM.mediaType());
    link(xml, "alternate", feed.page(), "text/html");
    if (feed.isArchive()) {
      xml.empty("fh", "archive", HISTORY);
      link(xml, "current", feed.current(), Format.ATOM.mediaType());
    }
    link(xml, "prev-archive", feed.previousArchive(), Format.ATOM.mediaType());
    link(xml, "next-archive", feed.nextArchive(), Format.ATOM.mediaType());
    for (FeedEntry entry : feed.entries()) {
      entry(xml, entry);
    }
    xml.end();
  }

  private static void entry(Xml xml, FeedEntry entry) throws XMLStreamException {
    xml.start("entry");
    if (entry.language() != null) {
      xml.language(entry.language());
    }
    xml.element("id", entry.id());
    xml.element("title", entry.title());
    xml.element("published", entry.date().toString());
    xml.element("updated", entry.date().toString());
    person(xml, "author", entry.author());
    if (entry.origin() != null) {
      person(xml, "contributor", entry.origin());
    }
    link(xml, "alternate", entry.link(), null);
    link(xml, "via", entry.itemPage(), "text/html");
    link(xml, "related", entry.storyPage(), "text/html");
    for (String category : entry.categories()) {
      xml.start("category");
      xml.attribute("term", category);
      xml.end();
    }
    content(xml, entry.text());
    if (entry.source() != null) {
      source(xml, entry.source());
    }
    xml.end();
  }

  private static void content(Xml xml, String text) throws XMLStreamException {
    if (!text.isBlank()) {
      xml.start("content");
      xml.attribute("type", "html");
      xml.text(Paragraphs.html(text));
      xml.end();
    }
  }

  private static void source(Xml xml, FeedEntry.Source source) throws XMLStreamException {
    xml.start("source");
    xml.element("id", source.id());
    xml.element("title", source.title());
    xml.element("updated", source.updated().toString());
    link(xml, "self", source.self(), Format.ATOM.mediaType());
    link(xml, "alternate", source.page(), "text/html");
    xml.end();
  }

  private static void person(Xml xml, String role, String name) throws XMLStreamException {
    xml.start(role);
    xml.element("name", name);
    xml.end();
  }

  /** Nothing where there is no address. */
  private static void link(Xml xml, String rel, @Nullable String href, @Nullable String type)
      throws XMLStreamException {
    if (href != null) {
      xml.start("link");
      xml.attribute("rel", rel);
      xml.attribute("href", href);
      if (type != null) {
        xml.attribute("type", type);
      }
      xml.end();
    }
  }
}
