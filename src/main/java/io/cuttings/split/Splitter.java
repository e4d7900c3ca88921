package io.cuttings.split;

import io.cuttings.mime.Body;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.split.flow.Flow;
import io.cuttings.split.html.HtmlFlow;
import io.cuttings.split.role.Boilerplate;
import io.cuttings.split.role.Closing;
import io.cuttings.split.role.Contents;
import io.cuttings.split.role.Footer;
import io.cuttings.split.role.Masthead;
import io.cuttings.split.role.Outline;
import io.cuttings.split.role.Phrases;
import io.cuttings.split.role.Polls;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Thresholds;
import io.cuttings.split.text.TextFlow;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognised message to issue, without settings and without knowing the publication. The same
 * message is always split the same; a body of any characters gives an issue. Thread-safe.
 */
public final class Splitter {
  private final Phrases phrases = Phrases.builtIn();
  private final Thresholds thresholds = Thresholds.defaults();

  public Issue split(RecognisedMessage recognised) {
    return cut(recognised, flow(recognised));
  }

  /** The body in reading order; empty where the message has no text. */
  public Flow flow(RecognisedMessage recognised) {
    Body body = recognised.body();
    return body == null ? new Flow("", List.of(), List.of()) : flow(body, recognised.bodyStart());
  }

  private static Flow flow(Body body, int from) {
    return body.kind() == Body.Kind.HTML
        ? new HtmlFlow().flow(body, from)
        : new TextFlow().flow(body, from);
  }

  /** The issue that the flow of this message makes. */
  public Issue cut(RecognisedMessage recognised, Flow flow) {
    List<String> warnings = new ArrayList<>(recognised.message().warnings());
    Body body = recognised.body();
    if (body == null) {
      warnings.add("The message has no text to split");
      return new Issue(recognised, List.of(), warnings);
    }
    Roles roles = judge(flow, recognised);
    List<Section> sections = sections(roles);
    if (sections.isEmpty()) {
      warnings.add("No item was found in part " + body.part());
    }
    return new Issue(recognised, sections, warnings);
  }

  private Roles judge(Flow flow, RecognisedMessage recognised) {
    Roles roles = new Roles(flow);
    new Boilerplate(phrases, thresholds).judge(roles);
    new Polls(phrases).judge(roles);
    new Footer(phrases, thresholds).judge(roles);
    new Closing(phrases).judge(roles, recognised.publication().name());
    new Contents(phrases).judge(roles);
    new Masthead(thresholds).judge(roles, recognised.title(), recognised.publication().name());
    new Outline(phrases, thresholds).judge(roles);
    return roles;
  }

  private List<Section> sections(Roles roles) {
    List<Section> sections = new ArrayList<>();
    Records records = new Records(roles, phrases, thresholds);
    ItemCutter cutter = new ItemCutter(roles, phrases);
    int at = 0;
    String title = null;
    for (int i = 0; i <= roles.size(); i++) {
      if (i == roles.size() || roles.is(i, Role.SECTION)) {
        List<Item> items = items(records.cut(at, i, title != null), cutter);
        if (!items.isEmpty()) {
          sections.add(new Section(title, items));
        }
        title = i < roles.size() ? roles.block(i).text() : null;
        at = i + 1;
      }
    }
    return sections;
  }

  private static List<Item> items(List<Records.Cut> cuts, ItemCutter cutter) {
    List<Item> items = new ArrayList<>();
    for (Records.Cut cut : cuts) {
      cutter.cut(cut).ifPresent(items::add);
    }
    return items;
  }
}
