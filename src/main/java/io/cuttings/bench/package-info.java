/** Measures the pipeline: how fast each stage is, and whether it stays linear in a mail's size. */
@NullMarked
package io.cuttings.bench;

import org.jspecify.annotations.NullMarked;
