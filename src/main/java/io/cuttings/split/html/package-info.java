/** HTML to a flow of blocks. */
@NullMarked
package io.cuttings.split.html;

import org.jspecify.annotations.NullMarked;
