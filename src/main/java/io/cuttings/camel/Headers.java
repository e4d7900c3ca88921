package io.cuttings.camel;

/** Names of the headers that travel beside the body in our routes. */
public final class Headers {
  /** The {@link io.cuttings.archive.Place} of a raw message. */
  public static final String PLACE = "CuttingsPlace";

  private Headers() {}
}
