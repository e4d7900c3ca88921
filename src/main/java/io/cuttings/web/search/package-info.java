/** A search as it stands in an address; pages, feeds and the API read it in one way. */
@NullMarked
package io.cuttings.web.search;

import org.jspecify.annotations.NullMarked;
