package io.cuttings.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.Recogniser;
import io.cuttings.split.Issue;
import io.cuttings.split.Item;
import io.cuttings.split.Section;
import io.cuttings.split.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of the manual do what it says. */
class PublicationExamplesTest {
  private static final Path FOLDER = Path.of("src/test/resources/publications");

  @Test
  void twoSendersAreOnePublication() throws IOException {
    for (String mail : List.of("merge-monday", "merge-friday")) {
      Issue issue = issue("merge", mail);
      assertThat(issue.recognised().publication().id()).isEqualTo("marsh");
      assertThat(issue.recognised().publication().name()).isEqualTo("The Marsh Bulletin");
      assertThat(issue.sections()).extracting(Section::title).containsExactly("On the water");
      assertThat(items(issue)).hasSize(2);
    }
  }

  @Test
  void withoutItsAliasTheOldNameWouldBeAnItem() throws IOException {
    String without =
        Files.readString(FOLDER.resolve("merge.yaml")).replaceAll("(?m)^  aliases.*", "");
    Path file = Files.createTempFile("publications", ".yaml");
    Files.writeString(file, without);
    Issue issue = issue(file, "merge-friday");
    Files.delete(file);
    assertThat(items(issue)).hasSize(3);
  }

  @Test
  void rowsAreItemsAndTheSponsorIsNone() throws IOException {
    Issue issue = issue("table-rows", "table-rows");
    assertThat(issue.sections()).extracting(Section::title).containsExactly("Granite", "Slate");
    assertThat(items(issue))
        .extracting(Item::title)
        .containsExactly(
            "Kerb stones go north",
            "Blasting moves to noon",
            "A vein is lost",
            "Roofers wait eight weeks");
    assertThat(items(issue).get(1).url()).isEqualTo("https://quarry.example/noon");
  }

  @Test
  void markersCutADigest() throws IOException {
    Issue issue = issue("odd-markers", "odd-markers");
    assertThat(issue.sections())
        .extracting(Section::title)
        .containsExactly("Points and levers", "Timetables");
    assertThat(items(issue))
        .extracting(item -> item.title() + " " + item.url())
        .containsExactly(
            "Lever frame restored at Elm Junction https://signal.example/elm",
            "Points freeze in October https://signal.example/frost",
            "The night train comes back https://signal.example/night",
            "One stop fewer https://signal.example/low-cross");
    assertThat(items(issue)).extracting(Item::text).noneMatch(text -> text.contains("Lamps"));
  }

  private static List<Item> items(Issue issue) {
    return issue.sections().stream().flatMap(section -> section.items().stream()).toList();
  }

  private static Issue issue(String settings, String mail) throws IOException {
    return issue(FOLDER.resolve(settings + ".yaml"), mail);
  }

  private static Issue issue(Path settings, String mail) throws IOException {
    RawMessage raw = RawMessage.of(Files.readAllBytes(FOLDER.resolve(mail + ".eml")));
    Recogniser recogniser = new Recogniser(PublicationsFile.read(settings));
    return new Splitter().split(recogniser.recognise(new MessageParser().parse(raw)));
  }
}
