/** Whose issue a message is. */
@NullMarked
package io.cuttings.publication;

import org.jspecify.annotations.NullMarked;
