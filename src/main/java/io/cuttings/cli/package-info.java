/** The commands; each calls what the daemon calls. */
@NullMarked
package io.cuttings.cli;

import org.jspecify.annotations.NullMarked;
