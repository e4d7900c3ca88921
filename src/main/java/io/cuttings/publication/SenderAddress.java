package io.cuttings.publication;

import io.cuttings.mime.Address;
import io.cuttings.publication.text.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sender's address without what is made anew for each mailing or recipient: details behind a plus
 * (RFC 5233), VERP's recipients, BATV's and SRS's marks, numbers, random words.
 */
final class SenderAddress {
  private static final Set<String> MACHINE_WORDS = new HashSet<>(Phrases.list("machine-words.txt"));

  /** {@code prvs=0123abcd=news}: BATV, draft-levine-smtp-batv. */
  private static final Pattern BATV = Pattern.compile("^prvs=[^=]*=(?<local>.+)$");

  /** {@code SRS0=hash=tt=harbour.example=news}: the Sender Rewriting Scheme. */
  private static final Pattern SRS =
      Pattern.compile("^srs[01]=[^=]*=[^=]*=(?<host>[^=]+)=(?<local>[^=]+)$");

  /** What VERP writes for the recipient: {@code -anna=example.org}. */
  private static final Pattern RECIPIENT = Pattern.compile("[-.+_]?[^-.+_=]*=.*$");

  private static final Pattern NUMBER = Pattern.compile("\\d{3,}");

  /** A mixture of letters and digits that nobody would choose. */
  private static final Pattern RANDOM =
      Pattern.compile(
          "(?=[a-f]*\\d)[0-9a-f]{6,}|(?=(?:[a-z]*\\d){3})[0-9a-z]{12,}|[0-9a-f]{16,}"
              + "|(?:[a-z]{1,3}\\d{1,4}){3,}[a-z]*|(?:\\d{1,4}[a-z]{1,3}){3,}\\d*");

  private static final Pattern WORD = Pattern.compile("[-_.=]*[^-_.=]+");

  private SenderAddress() {}

  /**
   * What of the address lasts; empty where nothing of its local part does.
   *
   * @param recipients addresses that VERP may have written into the sender's
   */
  static Optional<String> lasting(Address sender, List<String> recipients) {
    int at = sender.address().lastIndexOf('@');
    String local = sender.address().substring(0, Math.max(0, at));
    String host = Hosts.of(sender.address());
    Matcher srs = SRS.matcher(local);
    if (srs.matches()) {
      host = srs.group("host");
      local = srs.group("local");
    }
    String name = name(local, recipients);
    return name.isEmpty() ? Optional.empty() : Optional.of(name + "@" + Hosts.lasting(host));
  }

  private static String name(String written, List<String> recipients) {
    Matcher batv = BATV.matcher(written);
    String local = batv.matches() ? batv.group("local") : written;
    String name = withoutRecipient(local, recipients).replaceFirst("(?<=.)\\+.*$", "");
    String first = name.split("[-_.=+]", 2)[0];
    if (MACHINE_WORDS.contains(first) && !name.equals(first)) {
      return "";
    }
    String kept = withoutTokens(name);
    return MACHINE_WORDS.contains(kept) ? "" : kept;
  }

  private static String withoutRecipient(String local, List<String> recipients) {
    for (String recipient : recipients) {
      int at = local.indexOf(recipient.replace('@', '='));
      if (at > 0) {
        return local.substring(0, at).replaceFirst("[-.+_]+$", "");
      }
    }
    return RECIPIENT.matcher(local).replaceFirst("");
  }

  private static String withoutTokens(String name) {
    StringBuilder kept = new StringBuilder();
    Matcher word = WORD.matcher(name);
    while (word.find()) {
      String token = word.group().replaceFirst("^[-_.=]+", "");
      boolean isMade =
          RANDOM.matcher(token).matches()
              || (NUMBER.matcher(token).matches() && !token.equals(name));
      if (!isMade) {
        kept.append(kept.isEmpty() ? token : word.group());
      }
    }
    return NUMBER.matcher(kept).matches() ? "" : kept.toString();
  }
}
