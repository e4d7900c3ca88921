package io.cuttings.decision;

import io.cuttings.CuttingsException;
import io.cuttings.archive.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of the user's decisions: {@code decisions.jsonl} in the home, one line of JSON a
 * decision, only ever appended to. It holds what neither the messages nor a replay can give back.
 * For any number of threads and processes.
 */
public final class DecisionJournal {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionJournal.class);

  private final Path file;
  private final Journal journal;

  private DecisionJournal(Path file, Journal journal) {
    this.file = file;
    this.journal = journal;
  }

  /** The journal of a home; the file is made with the first decision. */
  public static DecisionJournal of(Path home) {
    Path file = home.resolve("decisions.jsonl");
    return new DecisionJournal(file, new Journal(file, home.resolve("decisions.lock")));
  }

  /** Adds a decision; it is on the disk on return. */
  public void append(Decision decision) {
    try {
      journal.append(DecisionLine.encode(decision));
    } catch (IOException e) {
      throw new CuttingsException(
          "Cannot note the decision " + decision.id() + " in " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * All decisions in the order in which they were appended. A line that a crash has torn, or that
   * an editor has spoilt, is passed over with a warning.
   */
  public List<Decision> decisions() {
    List<Decision> decisions = new ArrayList<>();
    int number = 0;
    for (String line : text().split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        read(line, number, decisions);
      }
    }
    return decisions;
  }

  private String text() {
    if (!Files.exists(file)) {
      return "";
    }
    try {
      // leniently: octets that are no UTF-8 spoil their own line only
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CuttingsException(
          "Cannot read the journal of decisions " + file + ": " + e.getMessage(), e);
    }
  }

  private void read(String line, int number, List<Decision> decisions) {
    try {
      decisions.add(DecisionLine.decode(line));
    } catch (IOException e) {
      LOG.warn("A line of the decisions is torn and is passed over: {} line {}", file, number);
    }
  }
}
