package io.cuttings.bench.library;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.Recogniser;
import io.cuttings.split.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the samples say, by language. */
final class SampleTexts {
  private SampleTexts() {}

  /** The texts of the samples' blocks by the code of their language. */
  static Map<String, List<String>> byLanguage(List<RawMessage> samples) {
    MessageParser parser = new MessageParser();
    Recogniser recogniser = new Recogniser();
    Splitter splitter = new Splitter();
    Map<String, List<String>> texts = new HashMap<>();
    for (RawMessage sample : samples) {
      RecognisedMessage recognised = recogniser.recognise(parser.parse(sample));
      List<String> some = texts.computeIfAbsent(recognised.language(), code -> new ArrayList<>());
      splitter.flow(recognised).blocks().forEach(block -> some.add(block.text()));
    }
    return texts;
  }
}
