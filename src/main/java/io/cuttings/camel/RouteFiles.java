package io.cuttings.camel;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.NamedNode;
import org.apache.camel.main.Main;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.jspecify.annotations.Nullable;

/** Starts the routes, and says what is wrong with them by file and line. */
final class RouteFiles {
  private RouteFiles() {}

  /**
   * Starts Camel with all routes.
   *
   * @throws WrongRouteException where a route is not written right
   */
  static void start(Main main) {
    try {
      main.start();
    } catch (Exception e) {
      throw new WrongRouteException(sentence(main.getCamelContext(), e), e);
    }
  }

  private static String sentence(@Nullable CamelContext context, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FailedToCreateRouteException wrong) {
        return sentence(context, wrong.getRouteId(), wrong);
      }
      if (cause instanceof FailedToStartRouteException wrong) {
        return sentence(context, wrong.getRouteId(), wrong);
      }
    }
    return "Cannot start the routes: " + Causes.sentence(e);
  }

  private static String sentence(@Nullable CamelContext context, String route, Exception wrong) {
    String why = Causes.sentence(wrong.getCause() == null ? wrong : wrong.getCause());
    String where = context == null ? "" : where(context, route, wrong.getMessage());
    return "Cannot start route '" + route + "'" + where + ": " + why.lines().findFirst().orElse("");
  }

  private static String where(CamelContext context, String id, String message) {
    RouteDefinition route =
        context.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinition(id);
    Resource file = route == null ? null : route.getResource();
    if (file == null) {
      return "";
    }
    String name = file.getLocation().replaceFirst(".*/", "");
    int line = culprit(route, message).map(NamedNode::getLineNumber).orElse(-1);
    return line > 0 ? " (" + name + ", line " + line + ")" : " (" + name + ")";
  }

  /** The step that Camel's message shows between its arrows. */
  private static Optional<ProcessorDefinition<?>> culprit(RouteDefinition route, String message) {
    String shown = message.replaceFirst("(?s).*>>> ", "").replaceFirst("(?s) <<<.*", "");
    return steps(route).filter(step -> step.toString().equals(shown)).findFirst();
  }

  private static Stream<ProcessorDefinition<?>> steps(ProcessorDefinition<?> definition) {
    return definition.getOutputs().stream()
        .flatMap(step -> Stream.concat(steps(step), Stream.of(step)));
  }
}
