package io.cuttings.web.feed;

import java.util.Locale;

/** The formats of a feed. */
enum Format {
  ATOM("application/atom+xml"),
  JSON("application/feed+json");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  String contentType() {
    return mediaType + ";charset=utf-8";
  }

  /** How the last part of a feed's path ends. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  String write(Feed feed) {
    return this == ATOM ? AtomWriter.write(feed) : JsonFeedWriter.write(feed);
  }
}
