package io.cuttings.search;

import io.cuttings.CuttingsException;
import io.cuttings.archive.ArchiveKey;
import io.cuttings.store.ChangePlace;
import io.cuttings.store.ChangedIssue;
import io.cuttings.store.Changes;
import io.cuttings.store.ItemQueries;
import io.cuttings.store.LibraryState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in the home, brought up to date with the database. It is written after the database's
 * commit and bears the number of the change that it is at: what a crash left out comes at the next
 * time, and an index of another database or format is made anew. One writer at a time, of all
 * processes; whoever comes second leaves it to the first. For any number of threads.
 */
public final class ItemIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ItemIndex.class);

  /** The daemon writes for moments: ten seconds of them. */
  private static final int ATTEMPTS = 100;

  private static final int BATCH = 100;
  private static final int BATCHES_A_COMMIT = 50;
  private static final double BUFFER_MB = 32;

  private final Directory directory;
  private final Changes changes;
  private final Clock clock;
  private final Analyzer analyzer = Analysis.ofIndex();

  private ItemIndex(Directory directory, Changes changes, Clock clock) {
    this.clock = clock;
    this.directory = directory;
    this.changes = changes;
  }

  /**
   * Opens the index of a home; there may be none yet.
   *
   * @param folder the folder of the index
   */
  public static ItemIndex open(Path folder, Changes changes, Clock clock) {
    try {
      return new ItemIndex(FSDirectory.open(folder), changes, clock);
    } catch (IOException e) {
      throw new CuttingsException("Cannot open the search index in " + folder, e);
    }
  }

  /** How many changed issues the index lacks; all issues where it is of no use. */
  public long behind() {
    return changes.countAfter(mark(changes.state()).place());
  }

  /** How many issues an index of the whole library takes. */
  public long issues() {
    return changes.countAfter(ChangePlace.START);
  }

  private IndexMark mark(LibraryState state) {
    try {
      IndexMark mark = IndexMark.of(SegmentInfos.readLatestCommit(directory).getUserData());
      return mark.isOf(state.libraryId()) ? mark : IndexMark.start(state.libraryId());
    } catch (IOException e) {
      return IndexMark.start(state.libraryId()); // there is none, or it cannot be read
    }
  }

  /** Brings the index up to date, without a word on how far it is. */
  public long catchUp() {
    return catchUp(issues -> {});
  }

  /**
   * Brings the index up to date.
   *
   * @param progress gets the number of issues that were indexed so far
   * @return how many issues were indexed; 0 also where another process is at it
   */
  public synchronized long catchUp(LongConsumer progress) {
    IndexMark mark = mark(changes.state());
    boolean isNew = mark.place().change() < 0;
    if (!isNew && changes.after(mark.place(), 1).isEmpty()) {
      return 0;
    }
    return write(isNew, mark, progress);
  }

  /** Makes the index anew from the database; returns how many issues were indexed. */
  public synchronized long rebuild(LongConsumer progress) {
    return write(true, IndexMark.start(changes.state().libraryId()), progress);
  }

  /**
   * Makes the documents of single issues anew, whatever the index has of them.
   *
   * @throws CuttingsException where another process writes the index all the time
   */
  public synchronized void replace(Collection<ArchiveKey> keys) {
    for (int attempt = 1; true; attempt++) {
      try (IndexWriter writer = writer(OpenMode.APPEND)) {
        for (ArchiveKey key : keys) {
          writer.deleteDocuments(ItemDocument.issue(key));
        }
        for (ChangedIssue issue : changes.of(keys)) {
          replace(writer, issue);
        }
        commit(writer, mark(changes.state()));
        return;
      } catch (LockObtainFailedException e) {
        if (attempt == ATTEMPTS) {
          throw failure("write", e);
        }
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      } catch (IOException e) {
        throw failure("write", e);
      }
    }
  }

  private long write(boolean isNew, IndexMark mark, LongConsumer progress) {
    try {
      return attempt(isNew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND, mark, progress);
    } catch (LockObtainFailedException e) {
      LOG.debug("Another process writes the index", e);
      return 0;
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | IndexNotFoundException e) {
      LOG.warn("The search index cannot be read and is made anew: {}", e.getMessage());
      return writeAnew(IndexMark.start(mark.libraryId()), progress);
    } catch (IOException e) {
      throw failure("write", e);
    }
  }

  private long attempt(OpenMode mode, IndexMark mark, LongConsumer progress) throws IOException {
    try (IndexWriter writer = writer(mode)) {
      return write(writer, mark, progress);
    }
  }

  /** Lucene looks at what is there even where it shall replace it. */
  private long writeAnew(IndexMark mark, LongConsumer progress) {
    try {
      try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        for (String file : directory.listAll()) {
          lock.ensureValid();
          if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
            directory.deleteFile(file);
          }
        }
      }
      return attempt(OpenMode.CREATE, mark, progress);
    } catch (IOException e) {
      throw failure("write", e);
    }
  }

  static CuttingsException failure(String doing, IOException e) {
    return new CuttingsException(
        "Cannot %s the search index: ".formatted(doing) + e.getMessage(), e);
  }

  private IndexWriter writer(OpenMode mode) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(analyzer)
            .setOpenMode(mode)
            .setRAMBufferSizeMB(BUFFER_MB)
            .setCommitOnClose(false));
  }

  private long write(IndexWriter writer, IndexMark from, LongConsumer progress) throws IOException {
    IndexMark mark = from;
    long indexed = 0;
    for (int batch = 1; true; batch++) {
      List<ChangedIssue> changed = changes.after(mark.place(), BATCH);
      for (ChangedIssue issue : changed) {
        replace(writer, issue);
        mark = mark.at(issue.place());
        progress.accept(++indexed);
      }
      boolean isLast = changed.size() < BATCH;
      if (isLast || batch % BATCHES_A_COMMIT == 0) {
        commit(writer, mark);
      }
      if (isLast) {
        return indexed;
      }
    }
  }

  /** Lucene's accounts of its memory do not balance when documents give way to none. */
  private static void replace(IndexWriter writer, ChangedIssue issue) throws IOException {
    Term key = ItemDocument.issue(issue.archiveKey());
    if (issue.items().isEmpty()) {
      writer.deleteDocuments(key);
    } else {
      writer.updateDocuments(key, ItemDocument.of(issue));
    }
  }

  private void commit(IndexWriter writer, IndexMark mark) throws IOException {
    Map<String, String> data = mark.commit(clock.instant());
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** What the index holds, against what the database holds. */
  public IndexCheck check(ItemQueries items) {
    long behind = behind();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return IndexCheck.of(reader, items, behind);
    } catch (IndexNotFoundException e) {
      return IndexCheck.ofNone(items, behind);
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  /** Holds the documents of the library against its items, part by part. */
  public IndexComparison comparison() {
    return new IndexComparison(directory, changes);
  }

  Directory directory() {
    return directory;
  }

  @Override
  public void close() {
    try {
      directory.close();
    } catch (IOException e) {
      LOG.debug("The folder of the index could not be closed", e);
    }
  }
}
