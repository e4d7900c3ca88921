/** An import's journal and its steps: archiving in groups, going on where it was broken off. */
@NullMarked
package io.cuttings.importing;

import org.jspecify.annotations.NullMarked;
