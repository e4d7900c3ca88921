package io.cuttings.search;

import io.cuttings.store.ItemQueries;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The index counted against the database.
 *
 * @param documents in the index
 * @param items in the database that should be in the index
 * @param missing items without a document
 * @param surplus documents without an item, or more than one of an item
 * @param behind issues that changed after the index was last written
 */
public record IndexCheck(long documents, long items, long missing, long surplus, long behind) {

  /** Whether index and database hold the same items. */
  public boolean isEven() {
    return missing == 0 && surplus == 0;
  }

  static IndexCheck ofNone(ItemQueries items, long behind) {
    long count = items.count();
    return new IndexCheck(0, count, count, 0, behind);
  }

  static IndexCheck of(IndexReader reader, ItemQueries items, long behind) throws IOException {
    long[] numbers = numbers(reader);
    Arrays.sort(numbers);
    AtomicLong count = new AtomicLong();
    AtomicLong missing = new AtomicLong();
    items.numbers(
        number -> {
          count.incrementAndGet();
          if (Arrays.binarySearch(numbers, number) < 0) {
            missing.incrementAndGet();
          }
        });
    long met = count.get() - missing.get();
    return new IndexCheck(numbers.length, count.get(), missing.get(), numbers.length - met, behind);
  }

  private static long[] numbers(IndexReader reader) throws IOException {
    long[] numbers = new long[reader.numDocs()];
    int found = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.NUMBER);
      Bits live = leaf.reader().getLiveDocs();
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(values.docID())) {
          numbers[found++] = values.longValue();
        }
      }
    }
    return numbers;
  }
}
