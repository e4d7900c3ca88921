package io.cuttings.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML file, which knows its line; a wrong one ends in a sentence that names it. */
record YamlValue(String file, Node node) {

  /** For a message: the file and the line. */
  String origin() {
    return file + line(node);
  }

  private static String line(Node node) {
    return node.getStartMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
  }

  /** The fields of a mapping; each of them is one of those that are known. */
  Map<String, YamlValue> fields(String what, Collection<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(what + " is written as keys with values: " + String.join(", ", known));
    }
    Map<String, YamlValue> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlValue key = new YamlValue(file, tuple.getKeyNode());
      String name = key.text("a key");
      if (!known.contains(name)) {
        throw new WrongSettingException(
            "Cannot use the key '%s' (%s): there is no such key in %s; the nearest is %s"
                .formatted(name, key.origin(), what, Nearest.to(name, known)));
      }
      if (fields.put(name, new YamlValue(file, tuple.getValueNode())) != null) {
        throw new WrongSettingException(
            "Cannot use the key '%s' (%s): it stands twice in %s"
                .formatted(name, key.origin(), what));
      }
    }
    return fields;
  }

  List<YamlValue> list(String what) {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong(what + " is a list; each entry begins with a dash");
    }
    return sequence.getValue().stream().map(value -> new YamlValue(file, value)).toList();
  }

  /** A text that is not blank. */
  String text(String what) {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong(what + " is a text");
    }
    if (scalar.getValue().isBlank()) {
      throw wrong(what + " is a text, and this one is empty");
    }
    return scalar.getValue();
  }

  /** One text, or a list of some. */
  List<YamlValue> texts(String what) {
    if (node instanceof MappingNode) {
      throw wrong(what + " is a text or a list of texts");
    }
    List<YamlValue> values = new ArrayList<>();
    for (YamlValue value : node instanceof SequenceNode ? list(what) : List.of(this)) {
      value.text(what);
      values.add(value);
    }
    return values;
  }

  WrongSettingException wrong(String rule) {
    return wrong(rule, null);
  }

  WrongSettingException wrong(String rule, @Nullable Throwable cause) {
    String shown = node instanceof ScalarNode scalar ? "'" + scalar.getValue() + "' " : "";
    return new WrongSettingException(
        "Cannot use the value %s(%s): %s".formatted(shown, origin(), rule), cause);
  }
}
