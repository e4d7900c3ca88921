package io.cuttings.web.page;

import io.cuttings.web.http.Parameters;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code id | part}: a value as one part of an address, percent-encoded. */
final class PartFilter implements Filter {

  @Override
  public Object apply(
      @Nullable Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int lineNumber) {
    return input == null ? "" : Parameters.encoded(input.toString());
  }

  @Override
  public List<String> getArgumentNames() {
    return List.of();
  }
}
