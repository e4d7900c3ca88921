/** Citations to download, beside the pages that show what is cited. */
@NullMarked
package io.cuttings.web.citation;

import org.jspecify.annotations.NullMarked;
