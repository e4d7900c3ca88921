/** Items as bibliographies cite them. */
@NullMarked
package io.cuttings.citation;

import org.jspecify.annotations.NullMarked;
