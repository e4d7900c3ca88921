package io.cuttings.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsConfig;

/**
 * The fields of a document. Headline and text are in the field of their language, so that words are
 * stemmed by its rules and meet no other's: {@code title.en}, {@code text.de}; a section's title
 * too.
 */
final class Fields {
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String SECTION = "section";
  static final String SOURCE = "source";

  /** The host that an item's link leads to, and the domains above it. */
  static final String SITE = "site";

  /** The link itself; the database has it, not the index. */
  static final String URL = "url";

  static final String PUBLICATION = "publication";

  /** The archive key of the issue, by which its items are replaced together. */
  static final String ISSUE = "issue";

  /** The item's number in the database. */
  static final String NUMBER = "number";

  /** The number of the change that the document was made at. */
  static final String CHANGE = "change";

  /** The issue's date, in seconds. */
  static final String DATE = "date";

  /** Orders what has the same date: by issue, and within it in reading order. */
  static final String PLACE = "place";

  static final String LANGUAGE = "language";
  static final String YEAR = "year";

  /** What can be counted and narrowed to, in the order in which it is shown. */
  static final List<String> FACETS = List.of(PUBLICATION, SECTION, SOURCE, LANGUAGE, YEAR);

  static final FacetsConfig FACETS_CONFIG = new FacetsConfig();

  static {
    // one choice in a field at a time: the field alone is no choice
    FACETS.forEach(
        field ->
            FACETS_CONFIG.setDrillDownTermsIndexing(
                field, FacetsConfig.DrillDownTermsIndexing.FULL_PATH_ONLY));
  }

  private static final String NO_LANGUAGE = "any";

  private Fields() {}

  /** The field of a headline or a text in a language. */
  static String in(String field, String language) {
    return field + "." + (Stemming.languages().contains(language) ? language : NO_LANGUAGE);
  }

  /** The languages that have fields of their own, and the one for all others. */
  static List<String> languages() {
    List<String> languages = new ArrayList<>(Stemming.languages());
    languages.add(NO_LANGUAGE);
    return languages;
  }

  static String languageOf(String field) {
    int dot = field.indexOf('.');
    return dot < 0 ? NO_LANGUAGE : field.substring(dot + 1);
  }
}
