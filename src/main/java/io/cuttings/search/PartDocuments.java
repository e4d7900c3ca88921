package io.cuttings.search;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.archive.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The documents of a part of the library, by their issue. */
final class PartDocuments {
  private PartDocuments() {}

  /** A document, by the item and the change that it was made of. */
  record Found(long number, long change) {}

  static Map<ArchiveKey, List<Found>> of(IndexReader reader, Part part) throws IOException {
    Map<ArchiveKey, List<Found>> documents = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      read(leaf.reader(), part, documents);
    }
    return documents;
  }

  /** Values are read forward only: by document, not by issue. */
  private static void read(LeafReader leaf, Part part, Map<ArchiveKey, List<Found>> sink)
      throws IOException {
    NumericDocValues numbers = leaf.getNumericDocValues(Fields.NUMBER);
    NumericDocValues changes = leaf.getNumericDocValues(Fields.CHANGE);
    if (numbers == null || changes == null) {
      return;
    }
    for (Map.Entry<Integer, ArchiveKey> one : issues(leaf, part).entrySet()) {
      if (numbers.advanceExact(one.getKey()) && changes.advanceExact(one.getKey())) {
        sink.computeIfAbsent(one.getValue(), key -> new ArrayList<>())
            .add(new Found(numbers.longValue(), changes.longValue()));
      }
    }
  }

  /** In the order of documents. */
  private static Map<Integer, ArchiveKey> issues(LeafReader leaf, Part part) throws IOException {
    Map<Integer, ArchiveKey> issues = new TreeMap<>();
    Terms terms = leaf.terms(Fields.ISSUE);
    if (terms == null) {
      return issues;
    }
    TermsEnum keys = terms.iterator();
    BytesRef prefix = new BytesRef(new byte[] {(byte) part.number()});
    if (keys.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return issues;
    }
    Bits live = leaf.getLiveDocs();
    for (BytesRef key = keys.term(); isIn(part, key); key = keys.next()) {
      ArchiveKey issue =
          new ArchiveKey(HexFormat.of().formatHex(key.bytes, key.offset, key.offset + key.length));
      PostingsEnum postings = keys.postings(null, PostingsEnum.NONE);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          issues.put(postings.docID(), issue);
        }
      }
    }
    return issues;
  }

  private static boolean isIn(Part part, @Nullable BytesRef key) {
    return key != null && Byte.toUnsignedInt(key.bytes[key.offset]) == part.number();
  }
}
