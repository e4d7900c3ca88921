package io.cuttings.bench;

import org.jspecify.annotations.Nullable;

/**
 * What a mail of one shape and size costs, in microseconds of CPU time a kilobyte.
 *
 * @param octets of the mail
 * @param growth the total beside that of the size before; null for the smallest
 * @param failure what broke the pipeline; null where nothing did
 */
public record SizeTime(
    String shape,
    int octets,
    double parse,
    double recognise,
    double flow,
    double cut,
    double identify,
    double match,
    double total,
    @Nullable Double growth,
    @Nullable String failure) {}
