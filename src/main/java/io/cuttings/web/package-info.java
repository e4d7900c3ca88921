/** Pages from the store, escaped last. */
@NullMarked
package io.cuttings.web;

import org.jspecify.annotations.NullMarked;
