/** A message as it was sent: made harmless to be shown, and its octets to be kept. */
@NullMarked
package io.cuttings.web.original;

import org.jspecify.annotations.NullMarked;
