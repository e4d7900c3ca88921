/** Dead letters ingested once more from the pages. */
@NullMarked
package io.cuttings.web.replay;

import org.jspecify.annotations.NullMarked;
