/** Octets to message, leniently and within named limits. */
@NullMarked
package io.cuttings.mime;

import org.jspecify.annotations.NullMarked;
