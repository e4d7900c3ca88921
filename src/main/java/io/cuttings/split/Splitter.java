package io.cuttings.split;

import io.cuttings.mime.Body;
import io.cuttings.publication.CutSettings;
import io.cuttings.publication.Publication;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.split.flow.Flow;
import io.cuttings.split.flow.Pictures;
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
import java.util.stream.IntStream;

/**
 * Recognised message to issue by general rules, which what the user says of the publication
 * corrects. The same message is always split the same under the same settings; a body of any
 * characters gives an issue. Thread-safe.
 */
public final class Splitter {
  private final Phrases phrases = Phrases.builtIn();
  private final Thresholds thresholds = Thresholds.defaults();

  /** Splits a message by itself. */
  public Issue split(RecognisedMessage recognised) {
    return split(recognised, StandingTexts.NONE);
  }

  /** Splits a message, knowing what its publication repeats. */
  public Issue split(RecognisedMessage recognised, StandingTexts standing) {
    return explain(recognised, standing).issue();
  }

  /** The body in reading order; empty where the message has no text. */
  public Flow flow(RecognisedMessage recognised) {
    Body body = recognised.body();
    return body == null
        ? new Flow("", List.of(), List.of(), List.of())
        : flow(body, recognised.bodyStart(), recognised.publication().cut());
  }

  private static Flow flow(Body body, int from, CutSettings settings) {
    return body.kind() == Body.Kind.HTML
        ? new HtmlFlow().flow(body, from, settings.html())
        : new TextFlow().flow(body, from, settings.text());
  }

  /** The issue that the flow of this message makes. */
  public Issue cut(RecognisedMessage recognised, Flow flow) {
    return explain(recognised, flow, StandingTexts.NONE).issue();
  }

  /** Splits a message and tells what each of its blocks was taken for. */
  public Explanation explain(RecognisedMessage recognised, StandingTexts standing) {
    return explain(recognised, flow(recognised), standing);
  }

  private Explanation explain(RecognisedMessage recognised, Flow flow, StandingTexts standing) {
    List<String> warnings = new ArrayList<>(recognised.message().warnings());
    if (!recognised.verdict().isNewsletter()) {
      warnings.add("The message is no newsletter but " + recognised.verdict().reason());
      return nothing(recognised, warnings);
    }
    Body body = recognised.body();
    if (body == null) {
      warnings.add("The message has no text to split");
      return nothing(recognised, warnings);
    }
    Judged judged = judge(flow, recognised);
    if (!judged.roles().has(Role.START)) {
      judged = judge(Pictures.read(flow), recognised);
    }
    Roles roles = judged.roles();
    Tail tail = Tail.of(roles);
    tail.judge(standing);
    judged.corrections().correct();
    SectionCutter cutter = new SectionCutter(roles, phrases, thresholds, judged.corrections());
    cutter.cut();
    if (cutter.sections().isEmpty()) {
      warnings.add("No item was found in part " + body.part());
    }
    Issue issue = new Issue(recognised, cutter.sections(), warnings, tail.texts());
    return new Explanation(judged(roles), cutter.records(), issue);
  }

  private static Explanation nothing(RecognisedMessage recognised, List<String> warnings) {
    return new Explanation(
        List.of(), List.of(), new Issue(recognised, List.of(), warnings, List.of()));
  }

  /** What the blocks are there for, and the user's corrections of it. */
  private record Judged(Roles roles, Corrections corrections) {}

  private Judged judge(Flow flow, RecognisedMessage recognised) {
    Publication publication = recognised.publication();
    List<String> names = new ArrayList<>(publication.aliases());
    names.add(publication.name());
    String name = String.join(" ", names);
    Roles roles = new Roles(flow);
    Corrections corrections = new Corrections(roles, thresholds);
    corrections.drop();
    new Boilerplate(phrases, thresholds).judge(roles);
    new Polls(phrases).judge(roles);
    new Footer(phrases, thresholds).judge(roles);
    new Closing(phrases).judge(roles, name);
    new Contents(phrases).judge(roles);
    new Masthead(thresholds).judge(roles, recognised.title(), name);
    new Outline(phrases, thresholds).judge(roles);
    return new Judged(roles, corrections);
  }

  private static List<JudgedBlock> judged(Roles roles) {
    return IntStream.range(0, roles.size())
        .mapToObj(i -> new JudgedBlock(i, roles.block(i), roles.role(i), roles.reason(i)))
        .toList();
  }
}
