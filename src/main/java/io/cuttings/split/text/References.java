package io.cuttings.split.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list of links at a text's end to which marks such as {@code [3]} in it refer. */
final class References {
  private static final Pattern ENTRY =
      Pattern.compile("^(?:\\[(\\d{1,4})]|(\\d{1,4})[.)])\\s*:?\\s*<?(https?://[^\\s<>]+)>?$");

  private static final Pattern NUMBER = Pattern.compile("^\\[\\d{1,4}]\\s*:?$");

  private final Map<String, String> urls = new HashMap<>();
  private final Set<Line> entries = new HashSet<>();

  References(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher entry = ENTRY.matcher(line.text());
      if (entry.matches()) {
        String number = entry.group(1) == null ? entry.group(2) : entry.group(1);
        urls.putIfAbsent(number, entry.group(3));
        entries.add(line);
      } else if (NUMBER.matcher(line.text()).matches() && i + 1 < lines.size()) {
        readBelow(line, lines.get(i + 1));
      }
    }
  }

  /** A long address stands in the line below its number. */
  private void readBelow(Line number, Line address) {
    String url = Marks.urlAlone(address.text());
    if (!url.isEmpty()) {
      urls.putIfAbsent(number.text().replaceAll("\\D", ""), url);
      entries.add(number);
      entries.add(address);
    }
  }

  boolean isEntry(Line line) {
    return entries.contains(line);
  }

  @Nullable String url(String number) {
    return urls.get(number);
  }
}
