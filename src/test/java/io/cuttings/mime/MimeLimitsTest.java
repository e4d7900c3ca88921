package io.cuttings.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cuttings.archive.RawMessage;
import org.junit.jupiter.api.Test;

class MimeLimitsTest {
  private static final MimeLimits SMALL = new MimeLimits(3, 2, 4, 60, 10);

  @Test
  void partsBeyondTheLimitAreLeftOut() {
    String part = "--b\r\nContent-Type: image/png\r\n\r\nx\r\n";

    Message message =
        parse("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeat(5) + "--b--\r\n");

    assertThat(message.attachments()).hasSize(3);
    assertThat(message.warnings()).contains("Parts beyond 3 are left out");
  }

  @Test
  void partsTooDeepStayClosed() {
    Message message = parse(nested(4));

    assertThat(message.plain()).isNull();
    assertThat(message.attachments().get(0).contentType()).isEqualTo("multipart/mixed");
    assertThat(message.warnings()).contains("Part 1.1 nests deeper than 2 and is left closed");
  }

  @Test
  void thousandsOfLevelsDoNotExhaustTheStack() {
    RawMessage raw = RawMessage.of(nested(5_000).getBytes(UTF_8));

    assertThat(new MessageParser().parse(raw).warnings())
        .anyMatch(warning -> warning.endsWith("nests deeper than 20 and is left closed"));
  }

  private static String nested(int levels) {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
      mail.append(i).append("\r\n");
    }
    return mail + "\r\ntext\r\n";
  }

  @Test
  void fieldsBeyondTheLimitAreLeftOut() {
    Message message = parse("A: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\nE: 5\r\n\r\ntext");

    assertThat(message.headers()).hasSize(4);
    assertThat(message.warnings()).contains("Header fields beyond 4 are left out");
  }

  @Test
  void aFieldTooLongIsLeftOut() {
    Message message = parse("Subject: " + "long ".repeat(20) + "\r\nA: 1\r\n\r\ntext");

    assertThat(message.headers()).containsExactly(new Header("a", "1"));
    assertThat(message.warnings())
        .contains("The header field Subject is longer than 60 and left out");
  }

  @Test
  void textTooLongIsCutOff() {
    Message message = parse("Subject: s\r\n\r\n" + "0123456789".repeat(9));

    assertThat(message.plain().text()).isEqualTo("0123456789");
    assertThat(message.warnings()).contains("Part 1 is longer than 10 and cut off");
  }

  @Test
  void limitsArePositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MimeLimits(1, 1, 1, 1, 0));
  }

  private static Message parse(String mail) {
    return new MessageParser(SMALL).parse(RawMessage.of(mail.getBytes(UTF_8)));
  }
}
