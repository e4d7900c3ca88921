package io.cuttings.camel;

import io.cuttings.store.IssueColumns;
import io.cuttings.store.MatchedIssue;
import io.cuttings.store.RecalledIssue;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Puts an issue's columns into the headers, for the statements that replace it. */
public final class IssueHeaders implements Processor {
  private final IssueColumns columns = new IssueColumns();

  @Override
  public void process(Exchange exchange) {
    Object issue = exchange.getMessage().getBody();
    Map<String, Object> headers =
        issue instanceof RecalledIssue recalled
            ? columns.of(recalled)
            : columns.of((MatchedIssue) issue);
    headers.forEach(exchange.getMessage()::setHeader);
  }
}
