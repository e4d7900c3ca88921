/** Feeds (RFC 4287, RFC 5005, JSON Feed 1.1) and the list of all publications (OPML 2.0). */
@NullMarked
package io.cuttings.web.feed;

import org.jspecify.annotations.NullMarked;
