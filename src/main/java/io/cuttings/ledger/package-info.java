/** What was delivered and what became of it; dead letters. */
@NullMarked
package io.cuttings.ledger;

import org.jspecify.annotations.NullMarked;
