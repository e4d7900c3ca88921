package io.cuttings.web.page;

import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code url is linkable}: whether a target found in a mail may become a link. Only addresses of
 * the web do; javascript:, data: and the like stay text.
 */
final class LinkableTest implements Test {
  private static final Pattern WEB =
      Pattern.compile("https?://[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

  @Override
  public boolean apply(
      @Nullable Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int lineNumber) {
    return isLinkable(input);
  }

  boolean isLinkable(@Nullable Object url) {
    return url != null && WEB.matcher(url.toString()).matches();
  }

  @Override
  public List<String> getArgumentNames() {
    return List.of();
  }
}
