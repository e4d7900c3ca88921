package io.cuttings.web.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A list of feeds, as a feed reader takes it over. */
final class Opml {
  private Opml() {}

  /** The attributes of each outline. */
  static List<Map<String, String>> outlines(String opml) {
    Element root = root(opml);
    if (!root.getTagName().equals("opml") || !root.getAttribute("version").equals("2.0")) {
      throw new IllegalArgumentException("no OPML 2.0: " + opml);
    }
    NodeList outlines = ((Element) root.getElementsByTagName("body").item(0)).getChildNodes();
    List<Map<String, String>> found = new ArrayList<>();
    for (int i = 0; i < outlines.getLength(); i++) {
      NamedNodeMap attributes = outlines.item(i).getAttributes();
      Map<String, String> values = new HashMap<>();
      for (int j = 0; j < attributes.getLength(); j++) {
        values.put(attributes.item(j).getNodeName(), attributes.item(j).getNodeValue());
      }
      found.add(values);
    }
    return found;
  }

  private static Element root(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("no XML: " + xml, e);
    }
  }
}
