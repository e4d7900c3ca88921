package io.cuttings.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cuttings.CuttingsException;
import io.cuttings.mailfile.Mark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import's journal: one of its members.
 *
 * @param begun when the import began, as an ISO 8601 instant
 * @param intent a group that is about to be archived
 * @param done a group that has been
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalLine(@Nullable String begun, @Nullable Intent intent, @Nullable Done done) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * A group that is about to be archived: whoever reads its mails once more, after a kill, knows by
   * this which of them the archive did not hold before.
   *
   * @param fresh the {@link #brief} keys of those
   */
  record Intent(long group, List<String> fresh) {}

  /**
   * A group that is in archive, manifest and ledger.
   *
   * @param finished files of which it held the last mail
   * @param open how far the file is read that goes on behind it; null where none does
   */
  record Done(
      long group, Counts counts, List<Refused> refused, List<Long> finished, @Nullable Mark open) {}

  static JournalLine begun(String at) {
    return new JournalLine(at, null, null);
  }

  static JournalLine of(Intent intent) {
    return new JournalLine(null, intent, null);
  }

  static JournalLine of(Done done) {
    return new JournalLine(null, null, done);
  }

  /** Enough of an archive key to tell a group's messages apart. */
  static String brief(String key) {
    return key.substring(0, 16);
  }

  byte[] encode() {
    try {
      return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new CuttingsException("Cannot note an import's progress: " + e.getMessage(), e);
    }
  }

  static JournalLine decode(String line) throws IOException {
    return JSON.readValue(line, JournalLine.class);
  }
}
