/** The site: which resource answers a request, and what every response carries. */
@NullMarked
package io.cuttings.web;

import org.jspecify.annotations.NullMarked;
