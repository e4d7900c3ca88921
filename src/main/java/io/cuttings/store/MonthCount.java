package io.cuttings.store;

import java.time.YearMonth;

/** How much is dated in a month, UTC; what was delivered again counts once. */
public record MonthCount(YearMonth month, long issues, long items) {}
