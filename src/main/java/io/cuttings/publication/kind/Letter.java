package io.cuttings.publication.kind;

import io.cuttings.mime.Message;
import io.cuttings.publication.text.Line;
import java.util.List;

/**
 * What there is to judge a message by.
 *
 * @param outer the message as it arrived
 * @param message whose header counts: the same, or the one forwarded in it as an attachment
 * @param title its subject without marks
 * @param number whether the title or the masthead numbers the issue
 * @param forwarded whether it was forwarded inline, so that its own header is not there
 * @param lines of the text, without those of whoever forwarded it
 */
public record Letter(
    Message outer,
    Message message,
    String title,
    boolean number,
    boolean forwarded,
    List<Line> lines) {

  public Letter {
    lines = List.copyOf(lines);
  }

  boolean isBare() {
    return outer.equals(message) && !forwarded;
  }

  boolean has(String field) {
    return message.header(field).filter(value -> !value.isBlank()).isPresent();
  }

  String field(String name) {
    return message.header(name).orElse("");
  }
}
