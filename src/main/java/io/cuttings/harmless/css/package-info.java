/** Style sheets and style attributes of mails, reduced to how things look (CSS Syntax Level 3). */
@NullMarked
package io.cuttings.harmless.css;

import org.jspecify.annotations.NullMarked;
