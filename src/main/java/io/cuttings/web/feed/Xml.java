package io.cuttings.web.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that is being written; one thread's. What is no character of XML is replaced. */
final class Xml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  /** Writes a document. */
  interface Content {
    void writeTo(Xml xml) throws XMLStreamException;
  }

  private Xml() throws XMLStreamException {
    out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  static String document(Content content) {
    try {
      Xml xml = new Xml();
      xml.out.writeStartDocument("UTF-8", "1.0");
      content.writeTo(xml);
      xml.out.writeEndDocument();
      xml.out.close();
      return xml.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write XML into memory", e);
    }
  }

  void start(String name) throws XMLStreamException {
    out.writeStartElement(name);
  }

  void end() throws XMLStreamException {
    out.writeEndElement();
  }

  void defaultNamespace(String uri) throws XMLStreamException {
    out.writeDefaultNamespace(uri);
  }

  void namespace(String prefix, String uri) throws XMLStreamException {
    out.writeNamespace(prefix, uri);
  }

  /** The language of an element's texts. */
  void language(String tag) throws XMLStreamException {
    out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", tag);
  }

  void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, XmlText.allowed(value));
  }

  void text(String value) throws XMLStreamException {
    out.writeCharacters(XmlText.allowed(value));
  }

  /** An element with nothing but text in it. */
  void element(String name, String value) throws XMLStreamException {
    start(name);
    text(value);
    end();
  }

  /** An element with nothing in it, of another namespace. */
  void empty(String prefix, String name, String uri) throws XMLStreamException {
    out.writeEmptyElement(prefix, name, uri);
  }
}
