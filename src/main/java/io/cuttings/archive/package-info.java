/** Raw messages, written once, by key, with a manifest of deliveries; fixity. */
@NullMarked
package io.cuttings.archive;

import org.jspecify.annotations.NullMarked;
