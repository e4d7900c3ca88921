package io.cuttings.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.Body;
import io.cuttings.mime.Message;
import io.cuttings.mime.MessageParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the user says of a publication counts in what is recognised. */
class PublicationSettingsTest {
  private static final String HEAD =
      """
      From: The News <news@harbour.example>
      List-Id: Harbour <list.harbour.example>
      Subject: Ferries
      """;

  @Test
  void aListIdOrASenderOrADomainNamesThePublication() {
    for (String name :
        List.of("list.harbour.example", "news@harbour.example", "harbour.example", "*@harbour.*")) {
      Publication found = recognised(HEAD + "\nText\n", settings(name, "harbour", null, null));
      assertThat(found.id()).as(name).isEqualTo("harbour");
      assertThat(found.name()).isEqualTo("Harbour");
    }
    assertThat(recognised(HEAD + "\nText\n", settings("bour.example", "harbour", null, null)))
        .isEqualTo(new Publication("list.harbour.example", "Harbour"));
  }

  @Test
  void aNameAloneLeavesTheId() {
    Publication found =
        recognised(HEAD + "\nText\n", settings("harbour.example", null, "The Port", null));
    assertThat(found.id()).isEqualTo("list.harbour.example");
    assertThat(found.name()).isEqualTo("The Port");
    assertThat(found.aliases()).containsExactly("Quay", "Harbour");
  }

  @Test
  void ofAnIssueThatWasForwardedItsOwnSenderCounts() {
    String forwarded =
        """
        From: A Friend <friend@home.example>
        Subject: Fwd: Ferries

        ---------- Forwarded message ---------
        From: The News <news@harbour.example>
        Date: Mon, 2 Nov 2026 at 08:00
        Subject: Ferries
        To: friend@home.example

        Ferries run again from Monday on, all day long.
        """;
    assertThat(recognised(forwarded, settings("harbour.example", "harbour", null, null)).id())
        .isEqualTo("harbour");
    assertThat(recognised(forwarded, settings("home.example", "friend", null, null)).id())
        .isEqualTo("news@harbour.example");
  }

  @Test
  void theUserSaysWhichOfTwoTextsIsRead() {
    String mail =
        HEAD
            + """
            Content-Type: multipart/alternative; boundary="cut"

            --cut
            Content-Type: text/plain

            Plain words
            --cut
            Content-Type: text/html

            <p>Marked words</p>
            --cut--
            """;
    for (Body.Kind kind : Body.Kind.values()) {
      KnownPublications known = settings("harbour.example", null, null, kind);
      assertThat(new Recogniser(known).recognise(parsed(mail)).body().kind()).isEqualTo(kind);
      assertThat(new Recogniser(known).recognise(parsed(HEAD + "\nOne\n")).body().kind())
          .as("the only one there is")
          .isEqualTo(Body.Kind.PLAIN);
    }
  }

  @Test
  void anIssueIsMeantByEveryNameThatTheUserGives() {
    KnownPublications known = settings("*.harbour.example", "harbour", "The Port", null);
    for (String asked : List.of("harbour", "the port", "Quay", "list.harbour.example")) {
      assertThat(known.isMeant(asked, "list.harbour.example")).as(asked).isTrue();
    }
    assertThat(known.isMeant("harbour", "harbour")).isTrue();
    assertThat(known.isMeant("harbour", "list.other.example")).isFalse();
    assertThat(known.isMeant("other", "harbour")).isFalse();
  }

  private static KnownPublications settings(
      String match, @Nullable String id, @Nullable String name, Body.@Nullable Kind part) {
    CutSettings cut = new CutSettings(part, CutSettings.Marks.NONE, CutSettings.Marks.NONE);
    return new KnownPublications(
        List.of(
            new PublicationSettings(
                "here", List.of(new NamePattern(match)), id, name, List.of("Quay"), cut)));
  }

  private static Publication recognised(String mail, KnownPublications known) {
    return new Recogniser(known).recognise(parsed(mail)).publication();
  }

  private static Message parsed(String mail) {
    return new MessageParser().parse(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8)));
  }
}
