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

/** An absence as one line of JSON; its members are part of the archive's documented format. */
@JsonPropertyOrder({"at", "mailbox", "folder", "uidvalidity", "uid", "gone"})
record AbsenceLine(
    String at, String mailbox, String folder, long uidvalidity, String uid, boolean gone) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  static byte[] encode(Absence absence) {
    Place place = absence.place();
    var line =
        new AbsenceLine(
            MILLISECONDS.format(absence.at()),
            place.mailbox(),
            place.folder(),
            place.uidValidity(),
            place.uid(),
            absence.isGone());
    try {
      return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new CuttingsException("Cannot write a line for " + place + ": " + e.getMessage(), e);
    }
  }

  /**
   * @throws IOException where the line is not one that {@link #encode} could have written
   */
  static Absence decode(String text) throws IOException {
    try {
      AbsenceLine line = JSON.readValue(text, AbsenceLine.class);
      return new Absence(
          new Place(line.mailbox, line.folder, line.uidvalidity, line.uid),
          Instant.parse(line.at),
          line.gone);
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
