/**
 * The only package that knows Camel: endpoints, registry bindings, converters, thin processors,
 * health.
 */
@NullMarked
package io.cuttings.camel;

import org.jspecify.annotations.NullMarked;
