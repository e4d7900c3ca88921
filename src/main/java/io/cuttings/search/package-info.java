/** The full-text index of items: derived from the database, caught up by the numbers of changes. */
@NullMarked
package io.cuttings.search;

import org.jspecify.annotations.NullMarked;
