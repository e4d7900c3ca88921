/** Issues in the database: migrations, columns to write, queries to read. */
@NullMarked
package io.cuttings.store;

import org.jspecify.annotations.NullMarked;
