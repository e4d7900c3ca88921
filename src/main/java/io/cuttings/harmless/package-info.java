/** What of a mail's HTML may be shown: nothing that runs, loads, sends or leads away unasked. */
@NullMarked
package io.cuttings.harmless;

import org.jspecify.annotations.NullMarked;
