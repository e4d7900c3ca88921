package io.cuttings.mailfile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All files below some paths, each folder's in the order of their names. Hidden files and folders
 * are passed over, but for the subfolders of a Maildir++; so is what mail programs keep in a
 * Maildir beside its messages. Links to folders are not followed. One thread.
 */
final class FileWalk implements Iterator<MailFile> {
  private final Deque<Path> waiting = new ArrayDeque<>();
  private final Deque<MailFile> found = new ArrayDeque<>();

  private final Set<Path> chosen;

  FileWalk(List<Path> paths) {
    chosen =
        paths.stream().map(FileWalk::absolute).collect(Collectors.toCollection(LinkedHashSet::new));
    waiting.addAll(chosen);
  }

  private static Path absolute(Path path) {
    return path.equals(MailFile.STANDARD_INPUT) ? path : path.toAbsolutePath().normalize();
  }

  @Override
  public boolean hasNext() {
    while (found.isEmpty() && !waiting.isEmpty()) {
      visit(waiting.removeFirst());
    }
    return !found.isEmpty();
  }

  @Override
  public MailFile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return found.removeFirst();
  }

  private void visit(Path path) {
    if (path.equals(MailFile.STANDARD_INPUT)) {
      found.addLast(new MailFile(path, path, false, true));
    } else if (!Files.isDirectory(path)) {
      found.addLast(new MailFile(path, parent(path), isMaildirMember(path), chosen.contains(path)));
    } else if (isMaildir(path)) {
      visitMaildir(path);
    } else if (isMaildirMember(path.resolve("any"))) {
      visitMessages(path);
    } else {
      pushFront(children(path).stream().filter(FileWalk::isWanted).toList());
    }
  }

  /** Folders that hold folders come back to be visited before what waits already. */
  private void pushFront(List<Path> paths) {
    List<Path> reversed = new ArrayList<>(paths);
    Collections.reverse(reversed);
    reversed.forEach(waiting::addFirst);
  }

  private static boolean isMaildir(Path folder) {
    boolean hasRead = Files.isDirectory(folder.resolve("cur"));
    boolean hasUnread = Files.isDirectory(folder.resolve("new"));
    return (hasRead && hasUnread) || ((hasRead || hasUnread) && isSubfolder(folder));
  }

  /** Of a Maildir++; a copy of it may have lost the empty folders. */
  private static boolean isSubfolder(Path folder) {
    Path name = folder.getFileName();
    return name != null && name.toString().startsWith(".") && isMaildir(parent(folder));
  }

  private static boolean isMaildirMember(Path file) {
    Path folder = parent(file);
    Path name = folder.getFileName();
    boolean isNamedSo =
        name != null && (name.toString().equals("cur") || name.toString().equals("new"));
    return isNamedSo && isMaildir(parent(folder));
  }

  private void visitMaildir(Path folder) {
    for (String part : List.of("cur", "new")) {
      if (Files.isDirectory(folder.resolve(part))) {
        visitMessages(folder.resolve(part));
      }
    }
    List<String> own = List.of("cur", "new", "tmp");
    pushFront(
        children(folder).stream()
            .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
            .filter(child -> !own.contains(child.getFileName().toString()))
            .filter(child -> isMaildir(child) || isWanted(child))
            .toList());
  }

  private void visitMessages(Path folder) {
    for (Path file : children(folder)) {
      if (Files.isRegularFile(file) && !isHidden(file)) {
        found.addLast(new MailFile(file, parent(folder), true, false));
      }
    }
  }

  private static boolean isWanted(Path child) {
    boolean isLinkToFolder = Files.isSymbolicLink(child) && Files.isDirectory(child);
    return !isHidden(child)
        && !isLinkToFolder
        && (Files.isDirectory(child) || Files.isRegularFile(child));
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException e) {
      // opening the folder as a file fails, which makes it a refusal with the same reason
      found.addLast(new MailFile(/* path= */ folder, /* folder= */ parent(folder), false, true));
    }
    Collections.sort(children);
    return children;
  }
}
