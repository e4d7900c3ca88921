package io.cuttings.search;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.store.ChangedIssue;
import io.cuttings.store.ItemQueries;
import io.cuttings.store.StoredItem;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An item as a document. No text is stored: the database has it. */
final class ItemDocument {
  /** Of an issue's key in the place, above the item's position. */
  private static final int POSITION_BITS = 12;

  private static final int LAST_POSITION = (1 << POSITION_BITS) - 1;
  private static final int KEY_DIGITS = 4;

  /** Short texts, in which a word counts once, whatever their length. */
  private static final FieldType SHORT = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    SHORT.setOmitNorms(true);
    SHORT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    SHORT.freeze();
  }

  private ItemDocument() {}

  /** What all documents of an issue bear. */
  static Term issue(ArchiveKey key) {
    return new Term(Fields.ISSUE, new BytesRef(HexFormat.of().parseHex(key.value())));
  }

  /**
   * The documents of an issue.
   *
   * @param issue with all its items
   */
  static List<Document> of(ChangedIssue issue) throws IOException {
    List<StoredItem> items = issue.items();
    List<Document> documents = new ArrayList<>(items.size());
    for (int position = 0; position < items.size(); position++) {
      Document document = document(items.get(position), position);
      document.add(new NumericDocValuesField(Fields.CHANGE, issue.place().change()));
      documents.add(Fields.FACETS_CONFIG.build(document));
    }
    return documents;
  }

  private static Document document(StoredItem item, int position) {
    Document document = new Document();
    document.add(new StringField(Fields.ISSUE, issue(item.archiveKey()).bytes(), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.NUMBER, ItemQueries.number(item)));
    document.add(new LongField(Fields.DATE, item.issueDate().getEpochSecond(), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.PLACE, place(item.archiveKey(), position)));
    text(document, Fields.in(Fields.TITLE, item.language()), item.title());
    text(document, Fields.in(Fields.TEXT, item.language()), texts(item));
    facet(document, Fields.PUBLICATION, item.publicationId());
    named(document, Fields.SECTION, Fields.in(Fields.SECTION, item.language()), item.section());
    named(document, Fields.SOURCE, Fields.SOURCE, item.source());
    if (item.url() != null) {
      Sites.of(item.url())
          .forEach(site -> document.add(new StringField(Fields.SITE, site, Field.Store.NO)));
    }
    facet(document, Fields.LANGUAGE, item.language());
    facet(
        document,
        Fields.YEAR,
        Integer.toString(item.issueDate().atOffset(ZoneOffset.UTC).getYear()));
    return document;
  }

  private static long place(ArchiveKey key, int position) {
    long issue = Long.parseLong(key.value().substring(0, KEY_DIGITS), 16);
    return issue << POSITION_BITS | Math.min(position, LAST_POSITION);
  }

  private static String texts(StoredItem item) {
    return item.label() == null ? item.text() : item.label() + "\n" + item.text();
  }

  private static void text(Document document, String field, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      document.add(new TextField(field, text, Field.Store.NO));
    }
  }

  private static void named(Document document, String facet, String field, @Nullable String name) {
    if (name != null && !name.isEmpty()) {
      document.add(new Field(field, name, SHORT));
      facet(document, facet, name);
    }
  }

  private static void facet(Document document, String field, String value) {
    document.add(new SortedSetDocValuesFacetField(field, Labels.label(value)));
  }
}
