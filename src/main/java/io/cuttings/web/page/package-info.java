/** The pages that people read: templates filled from the library, escaped last. */
@NullMarked
package io.cuttings.web.page;

import org.jspecify.annotations.NullMarked;
