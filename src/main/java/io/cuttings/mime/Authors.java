package io.cuttings.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.jspecify.annotations.Nullable;

/** The first mailbox of an address header, also of one that RFC 5322, 3.4, would not allow. */
final class Authors {
  private static final Pattern ADDR_SPEC =
      Pattern.compile("[^\\s<>\"'(),;:\\[\\]@]+@[^\\s<>\"'(),;:\\[\\]@]+[^\\s<>\"'(),;:\\[\\]@.]");

  /** {@code news@example.org (News)}, as before RFC 2822. */
  private static final Pattern COMMENT = Pattern.compile("\\(([^()]+)\\)\\s*$");

  /** With the white space inside, which between encoded words would be lost (RFC 2047, 6.2). */
  private static final Pattern BEYOND_ASCII =
      Pattern.compile("[^\\x00-\\x7F]+(?:\\s+[^\\x00-\\x7F]+)*");

  /** Many addresses more than the first. */
  private static final int LONGEST = 4_000;

  private Authors() {}

  /** Empty where no address can be read. The text has its encoded words still encoded. */
  static Optional<Address> first(String written) {
    String text = written.substring(0, Math.min(LONGEST, written.length()));
    Optional<Address> regular = lenient(text).filter(a -> ADDR_SPEC.matcher(a.address()).matches());
    return regular.or(() -> anyAddress(text));
  }

  private static Optional<Address> lenient(String text) {
    MailboxList boxes = LenientAddressParser.DEFAULT.parseAddressList(ascii(text)).flatten();
    if (boxes.isEmpty()) {
      return Optional.empty();
    }
    Mailbox box = boxes.get(0);
    Matcher comment = COMMENT.matcher(text);
    String name = box.getName() == null && comment.find() ? comment.group(1) : box.getName();
    return Optional.of(address(name, box.getAddress()));
  }

  /** The lenient parser takes characters for octets: it would cut the end of the address off. */
  private static String ascii(String text) {
    return BEYOND_ASCII
        .matcher(text)
        .replaceAll(
            run ->
                "=?utf-8?b?"
                    + Base64.getEncoder()
                        .encodeToString(run.group().getBytes(StandardCharsets.UTF_8))
                    + "?=");
  }

  private static Address address(@Nullable String name, String addrSpec) {
    String shown =
        name == null
            ? ""
            : HeaderText.decodeWords(name).replace("\"", "").replaceAll("\\s+", " ").strip();
    return new Address(shown.isEmpty() ? null : shown, addrSpec.strip().toLowerCase(Locale.ROOT));
  }

  /** What stands before the address in broken syntax is taken as the name. */
  private static Optional<Address> anyAddress(String text) {
    Matcher matcher = ADDR_SPEC.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String before =
        text.substring(0, matcher.start())
            .replace("mailto:", "")
            .replaceAll("[<>\"();:\\[\\]]", " ")
            .replaceFirst("[\\s,]+$", "");
    return Optional.of(address(before.strip(), matcher.group()));
  }
}
