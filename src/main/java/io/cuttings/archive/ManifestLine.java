package io.cuttings.archive;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cuttings.CuttingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** A delivery as one line of JSON; its members are part of the archive's documented format. */
@JsonPropertyOrder({"key", "size", "received", "mailbox", "folder", "uidvalidity", "uid"})
public record ManifestLine(
    String key,
    long size,
    String received,
    String mailbox,
    String folder,
    long uidvalidity,
    String uid) {

  /** A later version may add members; this one passes over them. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /** Always with three digits of a second, so that the column sorts as text. */
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  /** The line with its end, UTF-8. */
  public static byte[] encode(Delivery delivery) {
    Place place = delivery.place();
    var line =
        new ManifestLine(
            delivery.key().value(),
            delivery.size(),
            MILLISECONDS.format(delivery.received()),
            place.mailbox(),
            place.folder(),
            place.uidValidity(),
            place.uid());
    try {
      // not straight to bytes: that way throws at half a surrogate pair in a folder's name
      return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new CuttingsException("Cannot write a line for " + place + ": " + e.getMessage(), e);
    }
  }

  /**
   * @throws IOException where the octets are not a line that {@link #encode} could have written
   */
  static Delivery decode(byte[] octets) throws IOException {
    try {
      ManifestLine line = JSON.readValue(octets, ManifestLine.class);
      return new Delivery(
          new ArchiveKey(line.key),
          line.size,
          Instant.parse(line.received),
          new Place(line.mailbox, line.folder, line.uidvalidity, line.uid));
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
