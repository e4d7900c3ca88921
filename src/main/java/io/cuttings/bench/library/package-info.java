/** A library of any size for measures: issues of invented newsletters, the same ones each time. */
@NullMarked
package io.cuttings.bench.library;

import org.jspecify.annotations.NullMarked;
