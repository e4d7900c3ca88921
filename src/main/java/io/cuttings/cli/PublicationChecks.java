package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.KnownPublications;
import io.cuttings.publication.PublicationSettings;
import io.cuttings.publication.Recogniser;
import io.cuttings.settings.PublicationsFile;
import io.cuttings.settings.Settings;
import io.cuttings.settings.WrongSettingException;
import io.cuttings.store.IssueRow;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the doctor can see of the publication settings: their file, and what they match. */
final class PublicationChecks {
  private static final String FITTING =
      "Compare its match with the publications of `export issues`; an issue may be still to come.";

  private final KnownPublications known;
  private final List<Finding> findings = new ArrayList<>();

  private PublicationChecks(KnownPublications known) {
    this.known = known;
  }

  static List<Finding> of(Settings settings) {
    String file = settings.publications().toString();
    try {
      PublicationChecks checks =
          new PublicationChecks(PublicationsFile.read(settings.publications()));
      int count = checks.known.all().size();
      checks.findings.add(Finding.well("publication settings in " + file + ": " + count));
      if (count > 0 && Files.isDirectory(settings.home().resolve("archive"))) {
        checks.library(settings);
      }
      return checks.findings;
    } catch (WrongSettingException e) {
      return List.of(Finding.amiss(e.getMessage(), "Correct " + file + "."));
    }
  }

  private void library(Settings settings) {
    Map<String, IssueRow> newest = new HashMap<>();
    Set<PublicationSettings> matched = new HashSet<>();
    try (Library library = Library.open(settings)) {
      library
          .storeExport()
          .issues(
              issue -> {
                if (issue.publication() != null) { // else it is no newsletter
                  newest.merge(issue.publication(), issue, PublicationChecks::later);
                }
              });
      for (Map.Entry<String, IssueRow> one : newest.entrySet()) {
        known.all().stream().filter(e -> one.getKey().equals(e.id())).forEach(matched::add);
        matched.addAll(settingsOf(library, one.getValue()));
      }
    } catch (CuttingsException e) {
      return; // the check of the database or `verify` tells of it
    }
    for (PublicationSettings one : known.all()) {
      if (!newest.isEmpty() && !matched.contains(one)) {
        findings.add(Finding.amiss("nothing in the library is matched by " + one, FITTING));
      }
    }
  }

  private static IssueRow later(IssueRow one, IssueRow other) {
    return one.date().isBefore(other.date()) ? other : one;
  }

  private List<PublicationSettings> settingsOf(Library library, IssueRow issue) {
    ArchiveKey key = new ArchiveKey(issue.archiveKey());
    List<PublicationSettings> all =
        new Recogniser(known).settings(new MessageParser().parse(library.archive().get(key)));
    if (all.size() > 1) {
      findings.add(
          Finding.amiss(
              "the publication %s is matched by %s and by %s; the first holds"
                  .formatted(issue.publication(), all.get(0), all.get(1)),
              "Let one of them match less."));
    }
    return all;
  }
}
