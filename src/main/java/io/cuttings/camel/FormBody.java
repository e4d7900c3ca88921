package io.cuttings.camel;

import io.cuttings.web.http.Request;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads the body of a form and of nothing else. The server's own reader would write uploads to the
 * disk, fail with a stack trace where a GET has a body, and take any size.
 */
final class FormBody {
  private static final int PATIENCE_SECONDS = 10;

  private final Buffer octets = Buffer.buffer();
  private final CompletableFuture<Buffer> read = new CompletableFuture<>();

  private FormBody() {}

  /**
   * The form as sent, up to a little more than is allowed; empty where the body is none or does not
   * come in time.
   *
   * @param sent paused, with its body still to come
   */
  static String read(HttpServerRequest sent) {
    if (sent.isEnded()) {
      return ""; // a route of the user's own has read it
    }
    if (!isForm(sent)) {
      sent.resume(); // what nobody takes is dropped
      return "";
    }
    FormBody body = new FormBody();
    Objects.requireNonNull(Vertx.currentContext(), "the context in which the server asks")
        .runOnContext(now -> body.take(sent)); // the octets come in there, on another thread
    return body.read
        .completeOnTimeout(Buffer.buffer(), PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join()
        .toString(StandardCharsets.UTF_8);
  }

  private static boolean isForm(HttpServerRequest sent) {
    String type = Objects.requireNonNullElse(sent.getHeader(HttpHeaders.CONTENT_TYPE), "");
    return sent.method().name().equals("POST")
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  private void take(HttpServerRequest sent) {
    sent.handler(this::add);
    sent.endHandler(end -> finish());
    sent.exceptionHandler(failure -> finish());
    sent.resume();
  }

  private void add(Buffer more) {
    if (octets.length() <= Request.LARGEST_FORM) {
      octets.appendBuffer(more);
    } else {
      finish(); // the rest is dropped
    }
  }

  private void finish() {
    read.complete(octets);
  }
}
