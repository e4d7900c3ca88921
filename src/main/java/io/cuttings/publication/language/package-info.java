/** Which language a text is in. */
@NullMarked
package io.cuttings.publication.language;

import org.jspecify.annotations.NullMarked;
