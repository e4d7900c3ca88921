package io.cuttings.bench;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.Recogniser;
import io.cuttings.split.Splitter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words in the order of chance, the same ones from every new copy; so that generated mails do not
 * repeat themselves. One thread.
 */
final class Vocabulary {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{2,20}");
  private static final int SEED = 42;

  private final List<String> words;
  private final Random random = new Random(SEED);

  private Vocabulary(List<String> words) {
    this.words = words;
  }

  /** The words of these mails' texts. */
  static Vocabulary of(List<RawMessage> samples) {
    MessageParser parser = new MessageParser();
    Recogniser recogniser = new Recogniser();
    Splitter splitter = new Splitter();
    return new Vocabulary(
        samples.stream()
            .map(sample -> splitter.flow(recogniser.recognise(parser.parse(sample))))
            .flatMap(flow -> flow.blocks().stream())
            .flatMap(block -> WORD.matcher(block.text()).results())
            .map(MatchResult::group)
            .toList());
  }

  /** The same words from their beginning. */
  Vocabulary copy() {
    return new Vocabulary(words);
  }

  String word() {
    return words.get(random.nextInt(words.size()));
  }

  String words(int count) {
    StringJoiner some = new StringJoiner(" ");
    for (int i = 0; i < count; i++) {
      some.add(word());
    }
    return some.toString();
  }

  /** A few words with a capital letter and no full stop. */
  String headline() {
    String some = words(4 + random.nextInt(5));
    return some.substring(0, 1).toUpperCase(Locale.ROOT) + some.substring(1);
  }

  String sentences(int count) {
    StringJoiner some = new StringJoiner(" ");
    for (int i = 0; i < count; i++) {
      some.add(headline() + ", " + words(3 + random.nextInt(8)) + ".");
    }
    return some.toString();
  }

  /** An address that does not come again soon. */
  String url() {
    return "https://news%d.example/%d/%08x"
        .formatted(random.nextInt(90), 2020 + random.nextInt(7), random.nextInt());
  }
}
