/** What each block of a flow is there for: boilerplate, heading, headline, body; and why. */
@NullMarked
package io.cuttings.split.role;

import org.jspecify.annotations.NullMarked;
