package io.cuttings.settings;

import io.cuttings.mime.Body;
import io.cuttings.publication.CutSettings;
import io.cuttings.publication.NamePattern;
import io.cuttings.publication.PublicationSettings;
import io.cuttings.split.html.Selector;
import io.cuttings.split.text.LineMarker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one entry of publications.yaml, and checks what can be checked of it alone. */
final class PublicationEntry {
  private static final String ENTRY = "a publication";
  private static final List<String> KEYS =
      List.of("match", "id", "name", "aliases", "part", "html", "text");
  private static final List<String> SELECTORS = List.of("section", "item", "headline", "drop");
  private static final List<String> MARKERS = List.of("section", "item", "drop");
  private static final List<String> PARTS = List.of("html", "plain");

  private final YamlValue entry;
  private final Map<String, YamlValue> fields;

  private PublicationEntry(YamlValue entry) {
    this.entry = entry;
    this.fields = entry.fields(ENTRY, KEYS);
  }

  static PublicationSettings read(YamlValue value) {
    PublicationEntry entry = new PublicationEntry(value);
    CutSettings cut =
        new CutSettings(
            entry.part(),
            entry.marks("html", SELECTORS, Selector::parse),
            entry.marks("text", MARKERS, LineMarker::parse));
    return new PublicationSettings(
        value.origin(),
        entry.match(),
        entry.text("id"),
        entry.text("name"),
        texts(entry.fields, "aliases", alias -> {}),
        cut);
  }

  private List<NamePattern> match() {
    List<String> names = texts(fields, "match", NamePattern::new);
    if (names.isEmpty()) {
      throw entry.wrong(
          "a publication needs the key match: its List-Id, its sender's address or a domain");
    }
    return names.stream().map(String::strip).map(NamePattern::new).toList();
  }

  private @Nullable String text(String key) {
    YamlValue value = fields.get(key);
    return value == null ? null : value.text(key).strip();
  }

  private Body.@Nullable Kind part() {
    YamlValue value = fields.get("part");
    if (value == null) {
      return null;
    }
    String written = value.text("part");
    if (!PARTS.contains(written)) {
      throw value.wrong("part is html or plain; the nearest is " + Nearest.to(written, PARTS));
    }
    return Body.Kind.valueOf(written.toUpperCase(Locale.ROOT));
  }

  private CutSettings.Marks marks(String key, List<String> known, Consumer<String> check) {
    YamlValue value = fields.get(key);
    if (value == null) {
      return CutSettings.Marks.NONE;
    }
    Map<String, YamlValue> marks = value.fields(key, known);
    return new CutSettings.Marks(
        texts(marks, "section", check),
        texts(marks, "item", check),
        texts(marks, "headline", check),
        texts(marks, "drop", check));
  }

  private static List<String> texts(
      Map<String, YamlValue> fields, String key, Consumer<String> check) {
    YamlValue value = fields.get(key);
    if (value == null) {
      return List.of();
    }
    List<YamlValue> texts = value.texts(key);
    for (YamlValue text : texts) {
      try {
        check.accept(text.text(key));
      } catch (IllegalArgumentException e) {
        throw text.wrong(String.valueOf(e.getMessage()), e);
      }
    }
    return texts.stream().map(text -> text.text(key)).toList();
  }
}
