/** Ids of items that outlive the cut which they were derived from, and the journal of them. */
@NullMarked
package io.cuttings.succession;

import org.jspecify.annotations.NullMarked;
