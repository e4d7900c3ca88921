package io.cuttings.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Records as JSON objects: the keys are the names of the components, words parted by underscores;
 * times are ISO 8601 in UTC, spans of time whole seconds. For any number of threads.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .registerModule(
              new SimpleModule()
                  .addSerializer(ArchiveKey.class, ToStringSerializer.instance)
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(Duration.class, new Seconds()));

  private Json() {}

  /** The mapper, for whoever writes a stream; it is not to be changed. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** One value. */
  public static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new CuttingsException(
          "Cannot write " + value.getClass().getSimpleName() + " as JSON", e);
    }
  }

  /** Whole seconds. */
  private static final class Seconds extends StdSerializer<Duration> {
    private static final long serialVersionUID = 1L;

    Seconds() {
      super(Duration.class);
    }

    @Override
    public void serialize(Duration span, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(span.toSeconds());
    }
  }
}
