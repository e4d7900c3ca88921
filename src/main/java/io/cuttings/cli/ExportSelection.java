package io.cuttings.cli;

import io.cuttings.CuttingsException;
import io.cuttings.publication.KnownPublications;
import io.cuttings.settings.PublicationsFile;
import io.cuttings.settings.Settings;
import io.cuttings.store.IssueSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which issues an export is about; all where the user says nothing. */
final class ExportSelection {
  @Mixin private ExportDays days = new ExportDays();

  @Option(
      names = "--publication",
      paramLabel = "ID",
      description = "Of this publication: its id, or a name that the settings give it.")
  private @Nullable String publication;

  /** Whether the user says nothing. */
  boolean isAll() {
    return publication == null && days.from() == null && days.before() == null;
  }

  /**
   * The selection among what a library holds.
   *
   * @throws CuttingsException where it has no such publication
   */
  IssueSelection of(Library library, Settings settings) {
    days.check();
    return new IssueSelection(
        days.from(),
        days.before(),
        publication == null ? null : ids(publication, library, settings));
  }

  private static List<String> ids(String asked, Library library, Settings settings) {
    KnownPublications known = PublicationsFile.read(settings.publications());
    List<String> ids =
        library.storeExport().publicationIds().stream()
            .filter(stored -> known.isMeant(asked, stored))
            .toList();
    if (ids.isEmpty()) {
      throw new CuttingsException(
          "Cannot export the publication " + asked + ": no issue of it is stored");
    }
    return ids;
  }
}
