/**
 * Proves that a library is whole: the archive's octets, and that manifest, ledger, database and
 * index have what they should have.
 */
@NullMarked
package io.cuttings.verify;

import org.jspecify.annotations.NullMarked;
