/** What the user configured: keys, defaults, checks. */
@NullMarked
package io.cuttings.settings;

import org.jspecify.annotations.NullMarked;
