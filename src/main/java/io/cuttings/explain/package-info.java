/** How an issue was cut, for people and tools: lines, rows, a page with the mail marked. */
@NullMarked
package io.cuttings.explain;

import org.jspecify.annotations.NullMarked;
