/** What is ingested again from the archive: the plan that a stop or a crash leaves behind. */
@NullMarked
package io.cuttings.replay;

import org.jspecify.annotations.NullMarked;
