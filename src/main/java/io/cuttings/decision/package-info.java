/** What the user decided about stories, and the journal that keeps it. */
@NullMarked
package io.cuttings.decision;

import org.jspecify.annotations.NullMarked;
