/** What a body says in reading order: blocks of text with their links, styles and places. */
@NullMarked
package io.cuttings.split.flow;

import org.jspecify.annotations.NullMarked;
