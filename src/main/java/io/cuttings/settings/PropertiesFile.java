package io.cuttings.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A properties file (UTF-8) of which each value knows its line. */
final class PropertiesFile {
  private PropertiesFile() {}

  /**
   * @throws WrongSettingException where the file cannot be read
   */
  static List<Setting> read(Path file) {
    try {
      return settings(file, Files.readAllLines(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongSettingException("Cannot read the settings in " + file + ": " + e, e);
    }
  }

  private static List<Setting> settings(Path file, List<String> lines) throws IOException {
    List<Setting> found = new ArrayList<>();
    int number = 0;
    while (number < lines.size()) {
      int first = number;
      StringBuilder logical = new StringBuilder(lines.get(number++));
      while (isContinued(logical) && number < lines.size()) {
        logical.append('\n').append(lines.get(number++));
      }
      String origin = file + ", line " + (first + 1);
      parse(logical.toString()).forEach((k, v) -> found.add(new Setting(k + "", v + "", origin)));
    }
    return found;
  }

  /** A comment ends with its line; any other line goes on after an odd number of backslashes. */
  private static boolean isContinued(CharSequence line) {
    String start = line.toString().stripLeading();
    if (start.startsWith("#") || start.startsWith("!")) {
      return false;
    }
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  private static Properties parse(String logicalLine) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(logicalLine));
    return properties;
  }
}
