package io.cuttings.bench;

import io.cuttings.archive.RawMessage;
import io.cuttings.mime.Message;
import io.cuttings.mime.MessageParser;
import io.cuttings.publication.RecognisedMessage;
import io.cuttings.publication.Recogniser;
import io.cuttings.split.Issue;
import io.cuttings.split.Splitter;
import io.cuttings.split.flow.Flow;
import io.cuttings.story.IdentifiedIssue;
import io.cuttings.story.IssueIdentifier;
import java.util.ArrayList;
import java.util.List;

/** The daemon's stages in its order, a stage for all messages and then the next. One thread. */
final class Pipeline {
  private final MessageParser parser = new MessageParser();
  private final Recogniser recogniser = new Recogniser();
  private final Splitter splitter = new Splitter();
  private final IssueIdentifier identifier = new IssueIdentifier();

  /** One pass over the messages. */
  Pass pass(List<RawMessage> messages) {
    Pass pass = new Pass();
    List<Message> parsed = pass.each(Stage.PARSE, messages, parser::parse);
    List<RecognisedMessage> recognised = pass.each(Stage.RECOGNISE, parsed, recogniser::recognise);
    List<Flow> flows = pass.each(Stage.FLOW, recognised, splitter::flow);
    List<Issue> issues = pass.once(Stage.CUT, () -> cut(recognised, flows));
    List<IdentifiedIssue> identified = pass.each(Stage.IDENTIFY, issues, identifier::identify);
    pass.once(Stage.MATCH, () -> Matching.match(identified));
    return pass;
  }

  private List<Issue> cut(List<RecognisedMessage> recognised, List<Flow> flows) {
    List<Issue> issues = new ArrayList<>(flows.size());
    for (int i = 0; i < flows.size(); i++) {
      issues.add(splitter.cut(recognised.get(i), flows.get(i)));
    }
    return issues;
  }
}
