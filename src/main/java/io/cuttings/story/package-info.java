/** Canonical URLs, fingerprints, and the stories that items belong to. */
@NullMarked
package io.cuttings.story;

import org.jspecify.annotations.NullMarked;
