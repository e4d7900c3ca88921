package io.cuttings.web.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuttings.Corpus;
import io.cuttings.archive.RawMessage;
import io.cuttings.harmless.Inspection;
import io.cuttings.mime.Body;
import io.cuttings.mime.InlinePictures;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.Recogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Real mail loses no word by being made harmless. */
class OriginalCorpusTest {

  @Test
  void everyWordIsShownAndNothingActs() throws IOException {
    assumeTrue(Files.isDirectory(Corpus.FOLDER), "There is no corpus at " + Corpus.FOLDER);
    List<Path> mails = mails();
    assertThat(mails).isNotEmpty();
    for (Path mail : mails) {
      RawMessage raw = RawMessage.of(Files.readAllBytes(mail));
      RecognisedMessage recognised = new Recogniser().recognise(new MessageParser().parse(raw));
      String html = OriginalPage.of(recognised, () -> InlinePictures.of(raw));
      Document page = Inspection.harmless(html.replaceFirst("<meta charset=\"utf-8\">", ""));
      page.select("body > div[role=note], span[role=img]").remove();
      assertThat(words(page))
          .as(mail.toString())
          .isEqualTo(words(sent(Objects.requireNonNull(recognised.body()))));
    }
  }

  private static List<Path> mails() throws IOException {
    try (Stream<Path> files = Files.walk(Corpus.FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }

  private static Document sent(Body body) {
    if (body.kind() == Body.Kind.PLAIN) {
      Document page = Document.createShell("");
      page.body().appendText(TextPage.unfolded(body));
      return page;
    }
    Document page = Jsoup.parse(body.text());
    page.select("title").remove();
    return page;
  }

  private static String words(Document page) {
    return page.body().wholeText().replaceAll("[\\s\\u00A0]+", "");
  }
}
