package io.cuttings.web.original;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.Recogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawFileNameTest {
  private static final String DATE = "Date: Tue, 03 Nov 2026 23:59:04 -0200\n";

  @ParameterizedTest
  @CsvSource({
    "Harbour Letter, Harbour-Letter-2026-11-04.eml, Harbour-Letter-2026-11-04.eml",
    "Brückenbrief, Bruckenbrief-2026-11-04.eml, Br%C3%BCckenbrief-2026-11-04.eml",
    "晨间简报, message-2026-11-04.eml, %E6%99%A8%E9%97%B4%E7%AE%80%E6%8A%A5-2026-11-04.eml",
    "../../etc/passwd, etc-passwd-2026-11-04.eml, etc-passwd-2026-11-04.eml",
    "a'b;c%d.exe, a-b-c-d-exe-2026-11-04.eml, a-b-c-d-exe-2026-11-04.eml",
  })
  void itIsSafeInEveryProgram(String name, String plain, String extended) {
    assertThat(disposition(name, DATE))
        .isEqualTo("attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, extended));
  }

  @Test
  void aLongNameIsCutAndAMissingDateLeftOut() {
    assertThat(disposition("word".repeat(100), ""))
        .startsWith("attachment; filename=\"" + "word".repeat(20) + ".eml\"");
  }

  private static String disposition(String name, String date) {
    String mail = "From: \"" + name + "\" <a@x.example>\nSubject: x\n" + date + "\nwords";
    return RawFileName.of(
            new Recogniser()
                .recognise(new MessageParser().parse(RawMessage.of(mail.getBytes(UTF_8)))))
        .disposition();
  }
}
