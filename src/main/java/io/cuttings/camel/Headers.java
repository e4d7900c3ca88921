package io.cuttings.camel;

/** Names of the headers that travel beside the body in our routes. */
public final class Headers {
  /** The {@link io.cuttings.archive.Place} of a raw message. */
  public static final String PLACE = "CuttingsPlace";

  /** As a property of the exchange: whether the archive did not have the message before. */
  public static final String IS_NEW = "CuttingsIsNew";

  /**
   * As a property of the exchange: the {@link ArchivedGroup} of the messages that came together.
   */
  public static final String GROUP = "CuttingsGroup";

  /** The {@link io.cuttings.archive.ArchiveKey} of the message that is ingested. */
  public static final String KEY = "CuttingsKey";

  private Headers() {}
}
