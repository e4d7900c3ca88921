package io.cuttings.cli;

import io.cuttings.settings.Settings;
import io.cuttings.settings.WebSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the doctor can see without a connection: Java, folders, disk, routes. */
final class MachineChecks {
  private static final int LEAST_JAVA = 17;
  private static final long LEAST_FREE = 1L << 30;

  private MachineChecks() {}

  static Finding java() {
    String version = "Java " + System.getProperty("java.version");
    return Runtime.version().feature() >= LEAST_JAVA
        ? Finding.well(version)
        : Finding.amiss(version + " is too old", "Install Java " + LEAST_JAVA + " or later.");
  }

  static Finding home(Settings settings) {
    Path home = settings.home();
    try {
      Files.createDirectories(home);
      Files.delete(Files.createTempFile(home, "doctor", ".tmp"));
      return Finding.well("home " + home + " can be written");
    } catch (IOException e) {
      return Finding.amiss(
          "home " + home + " cannot be written",
          "Give this user the folder, or name another one with --home.");
    }
  }

  static Finding disk(Settings settings) {
    long free = settings.home().toFile().getUsableSpace();
    String what = "%.1f GB free on the disk of the home".formatted(free / 1e9);
    return free >= LEAST_FREE
        ? Finding.well(what)
        : Finding.amiss(what, "Make room, or move the home to a larger disk.");
  }

  static Finding pages(WebSettings web) {
    if (web.isOpenToOthers()) {
      return Finding.amiss(
          "whoever reaches " + web.url() + " can read the pages",
          "Set cuttings.web.passwordHash (`password` makes it), or listen on 127.0.0.1.");
    }
    return Finding.well(
        "pages on "
            + web.url()
            + (web.access().reader() == null ? ", for this machine alone" : " ask for a password"));
  }

  static Finding routes(Settings settings) {
    try (Stream<Path> files = Files.list(settings.routes())) {
      long routes = files.filter(file -> file.toString().endsWith(".camel.yaml")).count();
      if (routes > 0) {
        return Finding.well(routes + " route files in " + settings.routes());
      }
    } catch (IOException e) {
      // the same finding as an empty folder
    }
    return Finding.amiss(
        "no route files (*.camel.yaml) in " + settings.routes(),
        "Name the folder with --routes; the program's own routes are in its folder routes/.");
  }
}
