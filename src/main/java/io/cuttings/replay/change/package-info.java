/** What is different between two cuts of the same messages: issues, items, stories. */
@NullMarked
package io.cuttings.replay.change;

import org.jspecify.annotations.NullMarked;
