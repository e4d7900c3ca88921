/** What a check found amiss, in words that people read and tools sort by. */
@NullMarked
package io.cuttings.finding;

import org.jspecify.annotations.NullMarked;
