/** Small plots as SVG inside a page; the style sheet gives them their colours. */
@NullMarked
package io.cuttings.web.plot;

import org.jspecify.annotations.NullMarked;
