package io.cuttings.web.page;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code url | host}: where a link without words of its own leads, for people. */
final class HostFilter implements Filter {
  private static final Pattern HOST =
      Pattern.compile("(?i)https?://(?:[^/?#@]*@)?(?:www\\.)?(?<host>[^/?#@:]+).*");

  @Override
  public Object apply(
      @Nullable Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int lineNumber) {
    return input == null ? "" : host(input.toString());
  }

  static String host(String url) {
    Matcher matcher = HOST.matcher(url);
    return matcher.matches() ? matcher.group("host") : "link";
  }

  @Override
  public List<String> getArgumentNames() {
    return List.of();
  }
}
