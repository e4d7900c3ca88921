/**
 * Statements in transactions on a data source; what every reader and writer of the database uses.
 */
@NullMarked
package io.cuttings.sql;

import org.jspecify.annotations.NullMarked;
