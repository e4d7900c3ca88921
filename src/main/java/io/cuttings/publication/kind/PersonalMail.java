package io.cuttings.publication.kind;

import io.cuttings.mime.Address;
import io.cuttings.publication.text.Line;
import io.cuttings.publication.text.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mail of one person to another. Names tell it in any language: the greeting names who gets it, the
 * end names who wrote it. Thread-safe.
 */
final class PersonalMail {
  private record Program(String field, Pattern value) {}

  private static final List<Program> PROGRAMS =
      Phrases.rows("kind/mail-programs.tsv").stream()
          .map(row -> new Program(row.get(0), Pattern.compile(row.get(1))))
          .toList();

  private static final Set<String> ROLES = Set.copyOf(Phrases.list("kind/role-words.txt"));

  /** {@code On Friday, Anna wrote:} and the bars of what follows. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "^(?:>.*|.{4,100}(?:wrote|schrieb|écrit|escribió|scritto|escreveu|schreef|skrev"
              + "|kirjoitti|napisał|napisała|napsal|пишет|писал|написал|写道|寫道|のメール|님이 작성|yazdı).{0,40}[:：]\\s*)$");

  private static final String NOT_TO_MANY = ", no sign of a mailing to many";
  private static final int GREETING_LENGTH = 60;
  private static final int NAME_LENGTH = 40;
  private static final int SHORTEST_NAME = 3;
  private static final int LAST_LINES = 5;

  private final Thresholds thresholds;

  PersonalMail(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  Optional<Verdict> judge(Letter letter) {
    if (letter.number() || !letter.isBare() || BulkSigns.isList(letter)) {
      return Optional.empty();
    }
    List<Line> own = letter.lines().stream().takeWhile(line -> !isQuoted(line)).toList();
    Measure measure = Measure.of(own);
    boolean isSmall = measure.isWithin(thresholds.replyWords(), thresholds.personalLinks());
    if (measure.words() == 0 || !isSmall || BulkSigns.isAny(letter)) {
      return Optional.empty();
    }
    return reason(letter, own, measure.words())
        .map(reason -> new Verdict(Kind.PERSONAL, "a personal letter: " + reason));
  }

  private static boolean isQuoted(Line line) {
    return QUOTED.matcher(line.text()).matches();
  }

  private Optional<String> reason(Letter letter, List<Line> own, int words) {
    boolean isReply = letter.has("in-reply-to") && own.size() < letter.lines().size();
    if (isReply) {
      return Optional.of("it answers a message and quotes it" + NOT_TO_MANY);
    }
    if (letter.has("in-reply-to") && isToOne(letter) && program(letter).isPresent()) {
      return Optional.of("it answers a message and is written in a mail program" + NOT_TO_MANY);
    }
    return isToOne(letter) && words <= thresholds.personalWords()
        ? written(letter, own, words)
        : Optional.empty();
  }

  /** One who writes to many by blind copy addresses nobody, or himself. */
  private static boolean isToOne(Letter letter) {
    String to = letter.field("to");
    long addresses = Arrays.stream(to.split(",", -1)).filter(part -> part.contains("@")).count();
    Address from = letter.message().from();
    return addresses == 1
        && from != null
        && !isRole(from)
        && Address.first(to)
            .filter(one -> !one.address().equals(from.address()) && !isRole(one))
            .isPresent();
  }

  private static boolean isRole(Address address) {
    return ROLES.contains(address.address().replaceFirst("@.*", ""));
  }

  private Optional<String> written(Letter letter, List<Line> own, int words) {
    boolean isGreeted = isGreeted(letter, own);
    boolean hasLink = Measure.of(own).links() > 0;
    if (isGreeted && !hasLink && isSigned(letter, own)) {
      return Optional.of("it greets its one reader by name and is signed" + NOT_TO_MANY);
    }
    boolean isNote = words <= thresholds.noteWords() && !hasLink;
    return program(letter)
        .filter(field -> isGreeted || isNote)
        .map(
            field ->
                "it is short and written in a mail program (%s)".formatted(field) + NOT_TO_MANY);
  }

  private static boolean isGreeted(Letter letter, List<Line> own) {
    List<String> names = names(Address.first(letter.field("to")).orElse(null));
    return own.stream()
        .map(Line::text)
        .filter(text -> !text.isEmpty())
        .limit(1)
        .anyMatch(text -> text.length() <= GREETING_LENGTH && isNamed(text, names));
  }

  private static boolean isSigned(Letter letter, List<Line> own) {
    List<String> names = names(letter.message().from());
    List<String> said = own.stream().map(Line::text).filter(text -> !text.isEmpty()).toList();
    return said.stream()
        .skip(Math.max(1, said.size() - LAST_LINES))
        .anyMatch(text -> text.length() <= NAME_LENGTH && isNamed(text, names));
  }

  private static boolean isNamed(String text, List<String> names) {
    String lower = text.toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(lower::contains);
  }

  /** The parts of a person's name; of an address without a name, those of its local part. */
  private static List<String> names(@Nullable Address address) {
    if (address == null) {
      return List.of();
    }
    String name = address.name();
    String written = name == null ? address.address().replaceFirst("@.*", "") : name;
    List<String> names = new ArrayList<>();
    Stream.of(written.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1))
        .filter(part -> part.length() >= (isAlphabetic(part) ? SHORTEST_NAME : 2))
        .forEach(names::add);
    return names;
  }

  private static boolean isAlphabetic(String part) {
    return part.codePoints().noneMatch(Character::isIdeographic)
        && part.codePoints()
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
  }

  private static Optional<String> program(Letter letter) {
    return PROGRAMS.stream()
        .filter(
            program ->
                letter
                    .message()
                    .header(program.field)
                    .filter(
                        value -> program.value.matcher(value.toLowerCase(Locale.ROOT)).matches())
                    .isPresent())
        .map(Program::field)
        .findFirst();
  }
}
