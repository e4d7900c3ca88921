package io.cuttings.web.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes a feed as JSON Feed 1.1. Its texts are the characters of the Atom feed, so that half a
 * surrogate pair is in neither.
 */
final class JsonFeedWriter {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  private JsonFeedWriter() {}

  static String write(Feed feed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "version", VERSION);
    put(json, "title", feed.title());
    put(json, "home_page_url", feed.page());
    put(json, "feed_url", feed.self());
    put(json, "next_url", feed.previousArchive());
    ArrayNode items = json.putArray("items");
    feed.entries().forEach(entry -> item(items.addObject(), entry));
    return json.toString();
  }

  private static void item(ObjectNode json, FeedEntry entry) {
    put(json, "id", entry.id());
    put(json, "url", entry.link());
    put(json, "title", entry.title());
    put(json, "content_text", entry.text());
    put(json, "date_published", entry.date().toString());
    put(json, "date_modified", entry.date().toString());
    put(json, "language", entry.language());
    put(json.putArray("authors").addObject(), "name", entry.author());
    ArrayNode tags = json.putArray("tags");
    entry.categories().forEach(category -> tags.add(XmlText.allowed(category)));
    ObjectNode own = json.putObject("_cuttings");
    put(own, "item", entry.itemPage());
    put(own, "story", entry.storyPage());
    put(own, "source", entry.origin());
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, XmlText.allowed(value));
    }
  }
}
