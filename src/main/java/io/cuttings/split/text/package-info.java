/** Plain text to a flow of blocks, by the conventions of newsletters written as text. */
@NullMarked
package io.cuttings.split.text;

import org.jspecify.annotations.NullMarked;
