package io.cuttings.camel;

import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Steps of the routes that serve: the HTTP of platform-http as values, and back. */
public final class WebExchange {

  /** What is asked for. The query is read here: as headers, its parameters could mean anything. */
  public Request request(Message message) {
    Map<String, String> headers = new HashMap<>();
    message
        .getHeaders()
        .forEach(
            (name, value) -> headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(value)));
    return new Request(
        text(message, Exchange.HTTP_METHOD),
        path(message),
        text(message, Exchange.HTTP_QUERY),
        "",
        headers);
  }

  private static String path(Message message) {
    String path = text(message, Exchange.HTTP_URI);
    return path.startsWith("/") ? path.split("[?#]", 2)[0] : "/";
  }

  private static String text(Message message, String header) {
    return Objects.requireNonNullElse(message.getHeader(header, String.class), "");
  }

  /** What is sent: nothing of the request goes back. */
  public void respond(Exchange exchange) {
    Message message = exchange.getMessage();
    Response response = Objects.requireNonNull(message.getBody(Response.class));
    boolean isBodiless =
        response.status() == 304 || text(message, Exchange.HTTP_METHOD).equals("HEAD");
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, response.status());
    response.headers().forEach(message::setHeader);
    // of octets Camel would tell the length, 0: not that of the body that a GET gets (RFC 9110,
    // 8.6)
    message.setBody(isBodiless ? InputStream.nullInputStream() : response.body());
  }
}
