package io.cuttings.citation;

import io.cuttings.json.Json;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Citations as the processors of the Citation Style Language read them (CSL 1.0.2). */
final class CslJson {
  private static final String SEPARATOR = ",\n";

  private CslJson() {}

  static String write(List<Citation> citations) {
    return citations.stream()
        .map(citation -> Json.of(item(citation)))
        .collect(Collectors.joining(SEPARATOR, "[\n", "\n]\n"));
  }

  private static Map<String, Object> item(Citation citation) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", citation.id());
    item.put("type", "article-magazine");
    item.put("title", citation.title());
    item.put("container-title", citation.containerTitle());
    put(item, "issue", citation.number());
    put(item, "section", citation.section());
    item.put("issued", Map.of("date-parts", List.of(parts(citation.issued()))));
    item.put("URL", citation.url());
    put(item, "language", citation.language());
    put(item, "abstract", citation.summary().isEmpty() ? null : citation.summary());
    put(item, "note", citation.source() == null ? null : "Source: " + citation.source());
    item.put("archive", "Cuttings");
    item.put("archive_location", citation.page());
    return item;
  }

  private static List<Integer> parts(LocalDate day) {
    return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static void put(Map<String, Object> item, String name, @Nullable String value) {
    if (value != null) {
      item.put(name, value);
    }
  }
}
