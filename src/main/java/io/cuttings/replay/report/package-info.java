/** What a replay changed or would change, for people and for tools: lines, rows, a page. */
@NullMarked
package io.cuttings.replay.report;

import org.jspecify.annotations.NullMarked;
