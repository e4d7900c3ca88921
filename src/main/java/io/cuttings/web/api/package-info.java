/** The API for programs: the library as JSON, in pieces that follow each other. */
@NullMarked
package io.cuttings.web.api;

import org.jspecify.annotations.NullMarked;
