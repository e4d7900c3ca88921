/** Who may read and who may change: passwords, the site's names, forms that are its own. */
@NullMarked
package io.cuttings.web.access;

import org.jspecify.annotations.NullMarked;
