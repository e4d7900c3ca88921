package io.cuttings.camel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a route is told with its file, its line and a sentence. */
class WrongRouteTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- to: mock:x             | setBodyy: { constant: x }       | own.camel.yaml, line 6 | setBodyy",
        "- to: mock:x             | - setBodyy: { constant: x }     | own.camel.yaml, line 7 | setBodyy",
        "- to: mock:x             | - to: { urii: x }               | own.camel.yaml, line 7 | urii",
        "- to: mock:x             | - bean: { ref: nobody }         | own.camel.yaml, line   | nobody",
        "- to: mock:x             | - to: \"nothing:x\"             | own.camel.yaml, line 7 | nothing",
        "- to: mock:x             | - log: \"${body\"               | own.camel.yaml, line 7 | functionEnd",
        "- to: mock:x             | - log: \"{{no.such}}\"          | own.camel.yaml, line 7 | no.such",
        "- to: mock:x             | - log: \"unclosed               | own.camel.yaml, line   | quoted",
      })
  void isASentence(String first, String second, String where, String what) throws IOException {
    try (DaemonRig rig = new DaemonRig(folder)) {
      Files.writeString(
          rig.routes.resolve("own.camel.yaml"),
          """
          - route:
              id: own
              from:
                uri: direct:own
                steps:
                  %s
                  %s
          """
              .formatted(first.strip(), second.strip()));
      assertThatThrownBy(() -> rig.start(Role.COMMAND))
          .isInstanceOf(WrongRouteException.class)
          .hasMessageContaining(where.strip())
          .hasMessageContaining(what.strip())
          .hasMessageNotContaining("org.apache");
    }
  }
}
