package io.cuttings.archive;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;

/**
 * A note on a place as one line of JSON; its members are part of the archive's documented format.
 *
 * @param reason of a refusal only
 * @param gone of an absence only
 */
@JsonPropertyOrder({"at", "mailbox", "folder", "uidvalidity", "uid", "reason", "gone"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoteLine(
    String at,
    String mailbox,
    String folder,
    long uidvalidity,
    String uid,
    @Nullable String reason,
    @Nullable Boolean gone) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  static NoteLine of(Refusal refusal) {
    return of(refusal.place(), refusal.at(), refusal.reason(), null);
  }

  static NoteLine of(Absence absence) {
    return of(absence.place(), absence.at(), null, absence.isGone());
  }

  private static NoteLine of(
      Place place, Instant at, @Nullable String reason, @Nullable Boolean gone) {
    return new NoteLine(
        MILLISECONDS.format(at),
        place.mailbox(),
        place.folder(),
        place.uidValidity(),
        place.uid(),
        reason,
        gone);
  }

  byte[] encode() {
    try {
      return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new CuttingsException("Cannot write a line for " + place() + ": " + e.getMessage(), e);
    }
  }

  /**
   * @throws IOException where the line is no JSON object with members of these kinds
   */
  static NoteLine decode(String text) throws IOException {
    return JSON.readValue(text, NoteLine.class);
  }

  /**
   * @throws RuntimeException where a member of it is missing, or the time is none
   */
  Refusal toRefusal() {
    return new Refusal(place(), Instant.parse(at), requireNonNull(reason));
  }

  /**
   * @throws RuntimeException where a member of it is missing, or the time is none
   */
  Absence toAbsence() {
    return new Absence(place(), Instant.parse(at), requireNonNull(gone));
  }

  private Place place() {
    return new Place(
        requireNonNull(mailbox), requireNonNull(folder), uidvalidity, requireNonNull(uid));
  }
}
