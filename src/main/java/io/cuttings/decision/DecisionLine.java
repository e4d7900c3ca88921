package io.cuttings.decision;

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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision as one line of JSON; its members are part of the journal's documented format. */
@JsonPropertyOrder({"decision", "at", "kind", "items", "rest", "undoes"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionLine(
    String decision,
    String at,
    String kind,
    @Nullable List<String> items,
    @Nullable List<String> rest,
    @Nullable String undoes) {

  /** A later version may add members; this one passes over them. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Always with three digits of a second, so that the column sorts as text. */
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  static byte[] encode(Decision decision) {
    var line =
        new DecisionLine(
            decision.id(),
            MILLISECONDS.format(decision.at()),
            decision.kind().name().toLowerCase(Locale.ROOT),
            noneAsNull(decision.items()),
            noneAsNull(decision.rest()),
            decision.undoes());
    try {
      return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new CuttingsException("Cannot write the decision " + decision.id(), e);
    }
  }

  private static @Nullable List<String> noneAsNull(List<String> ids) {
    return ids.isEmpty() ? null : ids;
  }

  /**
   * @throws IOException where this is not a line that {@link #encode} could have written
   */
  static Decision decode(String text) throws IOException {
    try {
      DecisionLine line = Objects.requireNonNull(JSON.readValue(text, DecisionLine.class));
      return new Decision(
          Objects.requireNonNull(line.decision),
          Instant.parse(line.at),
          Decision.Kind.valueOf(line.kind.toUpperCase(Locale.ROOT)),
          Objects.requireNonNullElse(line.items, List.of()),
          Objects.requireNonNullElse(line.rest, List.of()),
          line.undoes);
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
