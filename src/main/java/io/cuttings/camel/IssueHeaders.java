package io.cuttings.camel;

import io.cuttings.store.IssueColumns;
import io.cuttings.store.MatchedIssue;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Puts a matched issue's columns into the headers, for the statements that store it. */
public final class IssueHeaders implements Processor {
  private final IssueColumns columns = new IssueColumns();

  @Override
  public void process(Exchange exchange) {
    MatchedIssue matched = exchange.getMessage().getBody(MatchedIssue.class);
    columns.of(matched).forEach(exchange.getMessage()::setHeader);
  }
}
