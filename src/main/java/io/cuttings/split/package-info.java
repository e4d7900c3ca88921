/** Message to issue: sections and items. */
@NullMarked
package io.cuttings.split;

import org.jspecify.annotations.NullMarked;
