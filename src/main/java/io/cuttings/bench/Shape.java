package io.cuttings.bench;

import io.cuttings.archive.RawMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A way in which mails are built, in growing sizes.
 *
 * @param isHostile whether no honest newsletter looks like this
 * @param sizes octets of the bodies, the smallest first
 */
record Shape(String name, boolean isHtml, boolean isHostile, List<Integer> sizes, Body body) {

  /** Writes a body of about so many octets; the same one at every call. */
  interface Body {
    String write(int octets);
  }

  Shape {
    sizes = List.copyOf(sizes);
  }

  RawMessage mail(int octets) {
    String mail =
        """
        From: Measures <measures@letters.example>
        To: reader@example.org
        Subject: Measures #7: %s
        Date: Mon, 2 Mar 2026 06:30:00 +0000
        Message-ID: <%d@letters.example>
        List-Id: <measures.letters.example>
        MIME-Version: 1.0
        Content-Type: text/%s; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s
        """
            .formatted(name, octets, isHtml ? "html" : "plain", body.write(octets));
    return RawMessage.of(mail.getBytes(StandardCharsets.UTF_8));
  }
}
