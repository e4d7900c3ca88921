package io.cuttings.succession;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A succession as one line of JSON; its members are part of the journal's documented format. */
@JsonPropertyOrder({"message", "borne", "gone"})
record SuccessionLine(
    String message, Map<String, String> borne, Map<String, @Nullable String> gone) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

  /** A later version may add members; this one passes over them. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static byte[] encode(Succession succession) {
    Map<String, @Nullable String> gone = new LinkedHashMap<>();
    succession.gone().forEach(one -> gone.put(one.id(), one.successor()));
    var line = new SuccessionLine(succession.message().value(), succession.borne(), gone);
    try {
      return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new CuttingsException("Cannot write the succession of " + succession.message(), e);
    }
  }

  /**
   * @throws IOException where this is not a line that {@link #encode} could have written
   */
  static Succession decode(String text) throws IOException {
    try {
      SuccessionLine line = Objects.requireNonNull(JSON.readValue(text, SuccessionLine.class));
      List<Succession.Gone> gone =
          line.gone.entrySet().stream()
              .map(one -> new Succession.Gone(id(one.getKey()), idOrNull(one.getValue())))
              .toList();
      line.borne.forEach(
          (derived, borne) -> {
            id(derived);
            id(borne);
          });
      return new Succession(new ArchiveKey(line.message), line.borne, gone);
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static @Nullable String idOrNull(@Nullable String written) {
    return written == null ? null : id(written);
  }

  private static String id(String written) {
    if (!ID.matcher(written).matches()) {
      throw new IllegalArgumentException("No id: " + written);
    }
    return written;
  }
}
