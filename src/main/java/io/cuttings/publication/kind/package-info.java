/** Whether a message is a newsletter, or else what it is. */
@NullMarked
package io.cuttings.publication.kind;

import org.jspecify.annotations.NullMarked;
