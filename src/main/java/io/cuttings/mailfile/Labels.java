package io.cuttings.mailfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** The labels that Google Takeout writes into the header of each message of an mbox. */
final class Labels {
  private static final int HEAD = 64 * 1024;
  private static final Pattern FIELD =
      Pattern.compile(
          "^X-Gmail-Labels:[ \\t]*((?:[^\\r\\n]|\\r?\\n[ \\t])*)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern HEADER_END = Pattern.compile("\\r?\\n\\r?\\n");
  private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");

  private Labels() {}

  /** In the order in which they are written; empty where there are none. */
  static List<String> of(byte[] octets) {
    String head = new String(octets, 0, Math.min(HEAD, octets.length), StandardCharsets.UTF_8);
    Matcher field = FIELD.matcher(HEADER_END.split(head, 2)[0]);
    if (!field.find()) {
      return List.of();
    }
    String text = FOLD.matcher(field.group(1)).replaceAll("");
    String decoded = DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
    return Arrays.stream(decoded.split(","))
        .map(String::strip)
        .filter(label -> !label.isEmpty())
        .toList();
  }
}
