/** How values become JSON, in the output of commands as in the API. */
@NullMarked
package io.cuttings.json;

import org.jspecify.annotations.NullMarked;
