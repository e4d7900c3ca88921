/** A body as the lines that a reader sees, and the tables of words to read them by. */
@NullMarked
package io.cuttings.publication.text;

import org.jspecify.annotations.NullMarked;
