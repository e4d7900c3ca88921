package io.cuttings.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.mime.Body;
import io.cuttings.publication.RecognisedMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An item says from which characters of the mail it was cut. */
class ProvenanceTest {
  private static final Pattern PICTURE = Pattern.compile("<img[^<>]*\\balt=\"([^\"]*)\"[^<>]*>");
  private static final Path CORPUS = Path.of("../shared/corpus/dev");

  static Stream<Path> mails() throws IOException {
    List<Path> mails = new ArrayList<>();
    for (Path folder : List.of(Samples.FOLDER, CORPUS)) {
      if (Files.isDirectory(folder)) {
        Samples.names(folder).forEach(name -> mails.add(folder.resolve(name + ".eml")));
      }
    }
    return mails.stream();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void theRangeHoldsTheTitleAndTheText(Path mail) throws IOException {
    RecognisedMessage recognised = Samples.recognised(Files.readAllBytes(mail));
    Body body = recognised.body();
    for (Section section : new Splitter().split(recognised).sections()) {
      for (Item item : section.items()) {
        Provenance place = item.provenance();
        assertThat(place.part()).isEqualTo(body.part());
        String cut = visible(body, body.text().substring(place.start(), place.end()));
        assertThat(cut).contains(letters(item.title() == null ? "" : item.title()));
        assertThat(item.text().lines()).allSatisfy(line -> assertThat(cut).contains(letters(line)));
      }
    }
  }

  private static String visible(Body body, String cut) {
    boolean isHtml = body.kind() == Body.Kind.HTML;
    String shown = PICTURE.matcher(cut).replaceAll("$1").replaceAll("<[^<>]*>", "");
    return letters(isHtml ? Parser.unescapeEntities(shown, false) : cut);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
