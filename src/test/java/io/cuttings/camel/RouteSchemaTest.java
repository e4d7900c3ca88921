package io.cuttings.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The route files keep to the YAML DSL's own schema, and to ours. */
class RouteSchemaTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    try (InputStream in = RouteSchemaTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isValid(Path file) throws IOException {
    assertThat(file.toString()).endsWith(".camel.yaml");
    assertThat(SCHEMA.validate(YAML.readTree(file.toFile()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachRouteHasAnIdAndADescription(Path file) throws IOException {
    List<JsonNode> routes = new ArrayList<>();
    for (JsonNode entry : YAML.readTree(file.toFile())) {
      entry.elements().forEachRemaining(routes::add);
    }
    assertThat(routes).isNotEmpty();
    assertThat(routes)
        .allSatisfy(
            route -> {
              assertThat(route.path("id").asText()).isNotEmpty();
              assertThat(route.path("description").asText()).isNotEmpty();
            });
  }
}
