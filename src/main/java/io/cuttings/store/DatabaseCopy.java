package io.cuttings.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.cuttings.CuttingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A copy of the database as it is at one time, in H2 files of its own: what was before a replay, or
 * where one is tried out. It is made while others write. Of an embedded database it is H2's backup;
 * of any other the rows are read in one transaction.
 */
public final class DatabaseCopy {
  private static final String FILE = "copy";
  private static final String SUFFIX = ".mv.db";

  private final Path folder;

  private DatabaseCopy(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes a copy.
   *
   * @param folder is made, and emptied of what an earlier copy left
   */
  public static DatabaseCopy make(Database original, Path folder, String user, String password) {
    DatabaseCopy copy = new DatabaseCopy(folder);
    DatabaseCopy draft = new DatabaseCopy(folder.resolveSibling(folder.getFileName() + ".draft"));
    copy.delete();
    draft.delete();
    try {
      Files.createDirectories(draft.folder);
      if (original.isEmbedded()) {
        draft.backUp(original, user, password);
      } else {
        draft.fill(original, user, password);
      }
      Files.move(draft.folder, folder, ATOMIC_MOVE); // it is there as a whole or not at all
      return copy;
    } catch (IOException | SQLException e) {
      throw new CuttingsException("Cannot copy the database: " + e.getMessage(), e);
    }
  }

  private void backUp(Database original, String user, String password)
      throws IOException, SQLException {
    Path zip = folder.resolve(FILE + ".zip");
    try (Connection connection = original.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("backup to '" + zip.toString().replace("'", "''") + "'");
    }
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        if (e.getName().endsWith(SUFFIX)) {
          Files.copy(entries, folder.resolve(FILE + SUFFIX));
        }
      }
    }
    Files.delete(zip);
    // a backup of an open database looks like one whose process was killed, until it is closed
    DriverManager.getConnection(url(), user, password).close();
  }

  private void fill(Database original, String user, String password) throws SQLException {
    try (Database target = Database.open(url(), user, password)) {
      target.migrate();
      try (Connection from = original.dataSource().getConnection();
          Connection to = target.dataSource().getConnection()) {
        new TableCopy(from, to).all();
      }
    }
  }

  /** The copy that an earlier process made in a folder, where it {@link #exists}. */
  public static DatabaseCopy in(Path folder) {
    return new DatabaseCopy(folder);
  }

  /** Whether there is one. */
  public boolean exists() {
    return Files.exists(folder.resolve(FILE + SUFFIX));
  }

  /** Where it is opened, with the login that it was made with. */
  public String url() {
    return "jdbc:h2:file:"
        + folder.toAbsolutePath().resolve(FILE)
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=60000;TRACE_LEVEL_FILE=0";
  }

  /** Removes it, once nobody has it open. */
  public void delete() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CuttingsException(
          "Cannot remove the copy of the database in " + folder + ": " + e.getMessage(), e);
    }
  }
}
