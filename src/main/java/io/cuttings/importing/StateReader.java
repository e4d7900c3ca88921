package io.cuttings.importing;

import io.cuttings.mailfile.Bookmark;
import io.cuttings.mailfile.Mark;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the lines of a journal in their order. One thread, once. */
final class StateReader {
  private static final Logger LOG = LoggerFactory.getLogger(StateReader.class);

  private final Map<Long, List<String>> intents = new HashMap<>();
  private final Set<String> intended = new HashSet<>();
  private final LongStream.Builder finished = LongStream.builder();
  private final List<Refused> refused = new ArrayList<>();
  private @Nullable Mark open;
  private Counts counts = Counts.NONE;
  private Instant begun;
  private long groups;

  /**
   * @param now when the import began, where the journal says nothing
   */
  StateReader(Instant now) {
    this.begun = now;
  }

  ImportState read(Path file) throws IOException {
    if (Files.exists(file)) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          read(line);
        }
      }
    }
    Bookmark bookmark = new Bookmark(finished.build().toArray(), open);
    return new ImportState(begun, counts, refused, bookmark, intended, groups);
  }

  private void read(String text) {
    try {
      JournalLine line = JournalLine.decode(text);
      if (line.begun() != null) {
        begun = Instant.parse(line.begun());
      }
      if (line.intent() != null) {
        read(line.intent());
      }
      if (line.done() != null) {
        read(line.done());
      }
    } catch (IOException e) {
      // a kill has torn it: what it told has not happened
      LOG.info("A line of an import's journal is torn and is passed over");
    }
  }

  private void read(JournalLine.Intent intent) {
    groups = Math.max(groups, intent.group() + 1);
    intents.put(intent.group(), intent.fresh());
    intended.addAll(intent.fresh());
  }

  private void read(JournalLine.Done done) {
    List<String> fresh = intents.remove(done.group());
    if (fresh != null) {
      fresh.forEach(intended::remove);
    }
    counts = counts.plus(done.counts());
    refused.addAll(done.refused());
    done.finished().forEach(finished::add);
    open = done.open();
  }
}
