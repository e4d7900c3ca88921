package io.cuttings.publication;

import io.cuttings.mime.Message;
import io.cuttings.publication.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A List-Id (RFC 2919).
 *
 * @param phrase as written for people, without quotes; empty where there is none
 * @param id in lower case, without what some services put into it anew for each mailing
 */
record ListId(String phrase, String id) {
  private static final Pattern FIELD =
      Pattern.compile("^\\s*(?<phrase>.*?)\\s*<\\s*(?<id>[^<>\\s]+)\\s*>");

  /** Some senders leave the angle brackets out. */
  private static final Pattern BARE =
      Pattern.compile("^\\s*(?<phrase>)(?<id>[^<>\\s]+\\.[^<>\\s]+)\\s*$");

  /** RFC 2919, 3, allows 255 octets for the id; the phrase comes on top. */
  private static final int LONGEST = 1_000;

  private static final String MAILING = Phrases.anyOf(Phrases.list("mailing-words.txt"));
  private static final Pattern MAILING_WORD = Pattern.compile(MAILING);
  private static final String DATE =
      "(?:19|20)\\d\\d[-_]?(?:(?:0[1-9]|1[0-2])(?:[-_]?[0-3]\\d)?|w[0-5]\\d)";

  /** What names one mailing: a date, or a number behind a word that says so. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:(?<=^|[-_+])(?:%s|%s[-_:]?\\d+)(?=$|[-_+])|(?<=[-_+])\\d{5,}$|^\\d{5,}(?=[-_+]))"
              .formatted(DATE, MAILING));

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Ten digits and more count mailings or recipients; lists are numbered with less. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}");

  /** Fields that name the one mailing. */
  private static final List<String> MAILING_FIELDS =
      List.of(
          "x-campaign", "x-campaignid", "x-campaign-id", "x-mailing-id", "x-job", "x-mailer-cid");

  private static final int SHORTEST_MAILING = 4;

  /** Empty where the field is missing, broken, or names a mailing and no list. */
  static Optional<ListId> of(Message message) {
    return message
        .header("list-id")
        .filter(field -> field.length() <= LONGEST)
        .flatMap(ListId::parse)
        .flatMap(written -> lasting(written, message));
  }

  private static Optional<ListId> parse(String field) {
    return Stream.of(FIELD, BARE)
        .map(form -> form.matcher(field))
        .filter(Matcher::find)
        .map(found -> new ListId(phrase(found.group("phrase")), bare(found.group("id"))))
        .filter(found -> isName(found.id))
        .findFirst();
  }

  private static String phrase(String written) {
    return written.replace("\\", "").replace("\"", "").strip();
  }

  private static String bare(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("^[\"'.]+|[\"'.]+$", "");
  }

  /** A number is nobody's name, and an address of the web is no list. */
  private static boolean isName(String id) {
    return !id.startsWith("http:")
        && !id.startsWith("https:")
        && !id.startsWith("mailto:")
        && id.chars().anyMatch(Character::isLetter);
  }

  private static Optional<ListId> lasting(ListId written, Message message) {
    List<String> mailings = mailings(message);
    List<String> labels = new ArrayList<>();
    List<String> all = List.of(written.id.split("\\.", -1));
    for (int i = 0; i < all.size(); i++) {
      String kept = isMailing(all, i, mailings) ? "" : withoutToken(all.get(i));
      if (!kept.isEmpty()) {
        labels.add(kept);
      }
    }
    if (labels.size() == all.size()) {
      return Optional.of(new ListId(written.phrase, String.join(".", labels)));
    }
    // what is left of a service's own host is the service, and not one of its lists
    String rest = String.join(".", labels);
    return isOfSender(rest, message)
        ? Optional.of(new ListId(written.phrase, rest))
        : Optional.empty();
  }

  private static List<String> mailings(Message message) {
    return MAILING_FIELDS.stream()
        .flatMap(name -> message.header(name).stream())
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> value.length() >= SHORTEST_MAILING)
        .toList();
  }

  private static boolean isMailing(List<String> labels, int i, List<String> mailings) {
    String label = labels.get(i);
    return mailings.contains(label)
        || LONG_NUMBER.matcher(label).matches()
        || (NUMBER.matcher(label).matches() && isBeside(labels, i, MAILING_WORD))
        || (MAILING_WORD.matcher(label).matches() && isBeside(labels, i, NUMBER));
  }

  private static boolean isBeside(List<String> labels, int i, Pattern neighbour) {
    return (i > 0 && neighbour.matcher(labels.get(i - 1)).matches())
        || (i + 1 < labels.size() && neighbour.matcher(labels.get(i + 1)).matches());
  }

  private static String withoutToken(String label) {
    return TOKEN.matcher(label).replaceAll("").replaceAll("^[-_+]+|[-_+]+$|(?<=[-_+])[-_+]+", "");
  }

  private static boolean isOfSender(String host, Message message) {
    return message.from() != null
        && host.contains(".")
        && Hosts.haveOneOwner(host, Hosts.of(message.from().address()));
  }
}
