package io.cuttings.cli;

import io.cuttings.search.IndexCheck;
import java.util.ArrayList;
import java.util.List;

/** What is amiss with the search index, a sentence each. */
final class IndexFindings {
  private IndexFindings() {}

  static String sums(IndexCheck check) {
    return "index: %d documents = %d items - %d missing + %d surplus"
        .formatted(check.documents(), check.items(), check.missing(), check.surplus());
  }

  static List<String> of(IndexCheck check) {
    List<String> findings = new ArrayList<>();
    if (check.behind() > 0) {
      findings.add(
          "behind: the index lacks the changes of %d issues (run or index adds them)"
              .formatted(check.behind()));
    } else if (!check.isEven()) {
      findings.add(
          "uneven: the index holds other items than the database (index --rebuild mends it)");
    }
    return findings;
  }
}
