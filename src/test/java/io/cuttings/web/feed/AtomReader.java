package io.cuttings.web.feed;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;

/** Feeds as a library that others wrote understands them. */
final class AtomReader {
  private AtomReader() {}

  /** With all that Atom has. */
  static Feed wire(String atom) {
    try {
      return (Feed) new WireFeedInput().build(new StringReader(atom));
    } catch (FeedException e) {
      throw new IllegalArgumentException("no Atom: " + atom, e);
    }
  }

  /** With what all formats of feeds have. */
  static SyndFeed read(String atom) {
    try {
      return new SyndFeedInput().build(new StringReader(atom));
    } catch (FeedException e) {
      throw new IllegalArgumentException("no feed: " + atom, e);
    }
  }
}
