package io.cuttings.store;

import io.cuttings.publication.Cadence;

/** A publication and how often it comes. */
public record RegularPublication(PublicationHead head, Cadence cadence) {}
