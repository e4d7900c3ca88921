/** Copies of raw messages in forms that other programs and archives read. */
@NullMarked
package io.cuttings.mailexport;

import org.jspecify.annotations.NullMarked;
