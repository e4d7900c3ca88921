package io.cuttings.settings;

import io.cuttings.publication.KnownPublications;
import io.cuttings.publication.NamePattern;
import io.cuttings.publication.PublicationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** publications.yaml: what the user says of publications, checked. */
public final class PublicationsFile {
  private PublicationsFile() {}

  /**
   * Reads a file; one that is missing says nothing.
   *
   * @throws WrongSettingException where something in it is wrong
   */
  public static KnownPublications read(Path file) {
    if (!Files.exists(file)) {
      return KnownPublications.NONE;
    }
    Optional<Node> root = compose(file);
    if (root.isEmpty() || isNothing(root.get())) {
      return KnownPublications.NONE;
    }
    List<PublicationSettings> all =
        new YamlValue(file.toString(), root.get())
            .list("the file").stream().map(PublicationEntry::read).toList();
    check(all);
    return new KnownPublications(all);
  }

  private static Optional<Node> compose(Path file) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
      return new Compose(settings).composeString(Files.readString(file));
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(Mark::getLine).map(l -> ", line " + (l + 1)).orElse("");
      throw new WrongSettingException(
          "Cannot read the publication settings (%s%s): %s".formatted(file, line, e.getProblem()),
          e);
    } catch (IOException | YamlEngineException e) {
      throw new WrongSettingException(
          "Cannot read the publication settings (%s): %s".formatted(file, e.getMessage()), e);
    }
  }

  /** A file that begins a document and says nothing in it. */
  private static boolean isNothing(Node root) {
    return root instanceof ScalarNode scalar && scalar.getValue().isEmpty();
  }

  private static void check(List<PublicationSettings> all) {
    for (int i = 0; i < all.size(); i++) {
      for (int k = 0; k < i; k++) {
        check(all.get(k), all.get(i));
      }
    }
  }

  private static void check(PublicationSettings one, PublicationSettings other) {
    if (one.id() != null && one.id().equals(other.id())) {
      throw new WrongSettingException(
          "Cannot use the id '%s' twice (%s and %s): let one entry match all that is to be one publication"
              .formatted(one.id(), one.origin(), other.origin()));
    }
    for (NamePattern pattern : one.match()) {
      for (NamePattern same : other.match()) {
        if (pattern.overlaps(same)) {
          throw new WrongSettingException(
              "Cannot tell which entry holds (%s and %s): '%s' and '%s' match the same publication"
                  .formatted(one.origin(), other.origin(), pattern, same));
        }
      }
    }
  }
}
