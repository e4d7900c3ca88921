package io.cuttings.camel;

import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.vertx.HttpMessage;

/**
 * Steps of the routes that serve: the HTTP of platform-http as values, and back. The server's own
 * request is read: in Camel's headers those of the request, the parameters of the query and the
 * fields of a form lie mixed, and one can pass for the other.
 */
public final class WebExchange {
  /** What is asked for. Passwords go from the message, whose headers a failure may write down. */
  public Request request(Message message) {
    message.removeHeaders("Authorization");
    message.removeHeaders("Cookie");
    HttpServerRequest sent = ((HttpMessage) message).getRequest();
    return new Request(
        sent.method().name(),
        path(sent),
        Objects.requireNonNullElse(sent.query(), ""),
        FormBody.read(sent),
        headers(sent),
        sent.remoteAddress() == null
            ? ""
            : Objects.requireNonNullElse(sent.remoteAddress().hostAddress(), ""));
  }

  private static String path(HttpServerRequest sent) {
    String path = Objects.requireNonNullElse(sent.path(), "");
    return path.startsWith("/") ? path : "/";
  }

  /** Those of one name joined by commas (RFC 9110, 5.3); HTTP/2 has no Host of its own. */
  private static Map<String, String> headers(HttpServerRequest sent) {
    Map<String, String> headers = new HashMap<>();
    HostAndPort authority = sent.authority();
    if (authority != null) {
      headers.put("host", authority.toString());
    }
    for (String name : sent.headers().names()) {
      headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", sent.headers().getAll(name)));
    }
    return headers;
  }

  /** What is sent: nothing of the request goes back. */
  public void respond(Exchange exchange) {
    Message message = exchange.getMessage();
    Response response = Objects.requireNonNull(message.getBody(Response.class));
    boolean isBodiless =
        response.status() == 304
            || "HEAD".equals(message.getHeader(Exchange.HTTP_METHOD, String.class));
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, response.status());
    response.headers().forEach(message::setHeader);
    // of octets Camel would tell the length, 0: not that of the body that a GET gets (RFC 9110,
    // 8.6)
    message.setBody(isBodiless ? InputStream.nullInputStream() : response.body());
  }
}
