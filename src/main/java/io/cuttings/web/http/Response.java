package io.cuttings.web.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param headers by name; Content-Type is among them where there is a body
 * @param body empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; an attachment may be large
public record Response(int status, Map<String, String> headers, byte[] body) {

  public Response {
    headers = Map.copyOf(headers);
  }

  public static Response html(String text) {
    return text(200, "text/html;charset=utf-8", text);
  }

  public static Response text(int status, String contentType, String text) {
    return octets(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Response octets(int status, String contentType, byte[] body) {
    return new Response(status, Map.of("Content-Type", contentType), body);
  }

  /** Of a status that says it all. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), new byte[0]);
  }

  /** Leads on to another address of this site. */
  public static Response redirect(int status, String location) {
    return new Response(status, Map.of("Location", location), new byte[0]);
  }

  /** The same with one more header, which replaces one of the same name. */
  public Response with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body);
  }

  public Response withStatus(int other) {
    return new Response(other, headers, body);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
