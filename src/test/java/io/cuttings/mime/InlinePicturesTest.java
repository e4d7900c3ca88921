package io.cuttings.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlinePicturesTest {
  private static final byte[] GIF = "GIF89a and more".getBytes(ISO_8859_1);

  @ParameterizedTest
  @CsvSource({
    "cid:one@x.example",
    "CID:one@x.example",
    "cid:one%40x.example",
    "https://x.example/one.gif"
  })
  void aPictureIsFoundByWhatTheTextCallsIt(String address) {
    String part =
        part(
            "image/gif",
            GIF,
            "Content-ID: <one@x.example>",
            "Content-Location: https://x.example/one.gif");

    assertThat(pictures(part).find(address))
        .hasValueSatisfying(
            picture -> {
              assertThat(picture.mediaType()).isEqualTo("image/gif");
              assertThat(picture.octets()).isEqualTo(GIF);
            });
  }

  @Test
  void whatIsCarriedInAForwardedMessageIsFound() {
    String inner =
        "Content-Type: multipart/related; boundary=i\r\n\r\n--i\r\n"
            + part("image/gif", GIF, "Content-ID: <a>")
            + "--i--\r\n";

    assertThat(pictures("Content-Type: message/rfc822\r\n\r\n" + inner).find("cid:a")).isPresent();
  }

  @Test
  void whatItIsSayItsOctetsAndNotTheMail() {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(ISO_8859_1);
    byte[] png = "\u0089PNG\r\n\u001A\nmore".getBytes(ISO_8859_1);

    assertThat(pictures(part("image/svg+xml", svg, "Content-ID: <a>")).find("cid:a")).isEmpty();
    assertThat(pictures(part("image/png", svg, "Content-ID: <a>")).find("cid:a")).isEmpty();
    assertThat(pictures(part("application/octet-stream", png, "Content-ID: <a>")).find("cid:a"))
        .hasValueSatisfying(picture -> assertThat(picture.mediaType()).isEqualTo("image/png"));
  }

  @Test
  void allTogetherAreBounded() {
    byte[] large = new byte[6 * 1024 * 1024];
    System.arraycopy(GIF, 0, large, 0, GIF.length);
    InlinePictures pictures =
        pictures(
            part("image/gif", large, "Content-ID: <a>")
                + "--b\r\n"
                + part("image/gif", large, "Content-ID: <b>")
                + "--b\r\n"
                + part("image/gif", GIF, "Content-ID: <c>"));

    assertThat(pictures.find("cid:a")).isPresent();
    assertThat(pictures.find("cid:b")).isEmpty();
    assertThat(pictures.find("cid:c")).isPresent();
  }

  private static String part(String type, byte[] octets, String... fields) {
    return String.join("\r\n", fields)
        + "\r\nContent-Type: "
        + type
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(octets)
        + "\r\n";
  }

  private static InlinePictures pictures(String parts) {
    String mail =
        "Subject: x\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
            + parts
            + "\r\n--b--\r\n";
    return InlinePictures.of(RawMessage.of(mail.getBytes(ISO_8859_1)));
  }
}
