/** Makes the embedded database whole again after its process was killed in the midst of writing. */
@NullMarked
package io.cuttings.store.recovery;

import org.jspecify.annotations.NullMarked;
