package io.cuttings.web.api;

import io.cuttings.CuttingsException;
import io.cuttings.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the API (OpenAPI 3.1), kept as YAML and served as JSON. */
final class Description {
  private static final String FILE = "/api/openapi.yaml";

  private final String json = Json.of(read());

  private static Object read() {
    try (InputStream in = Description.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new CuttingsException("Cannot find " + FILE + " in the program");
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (IOException e) {
      throw new CuttingsException("Cannot read " + FILE + " in the program", e);
    }
  }

  String json() {
    return json;
  }
}
