/** A request and its response (RFC 9110) as values, without a server. */
@NullMarked
package io.cuttings.web.http;

import org.jspecify.annotations.NullMarked;
