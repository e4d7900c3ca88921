package io.cuttings.camel.mailbox;

import io.cuttings.CuttingsException;
import io.cuttings.camel.ServerFolder;
import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.ledger.RefusedDeliveries;
import java.time.Clock;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.JavaMailSender;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailEndpoint;

/**
 * A folder that is polled for raw messages. One exchange a message: the body is the {@link
 * io.cuttings.archive.RawMessage}, the header {@link io.cuttings.camel.Headers#PLACE} its place.
 */
public final class MailboxEndpoint extends MailEndpoint implements ServerFolder.Source {
  private final MailboxOptions options;
  private final Ledger ledger;
  private final RefusedDeliveries refused;
  private final MailboxPolls polls;

  MailboxEndpoint(
      String uri,
      MailboxComponent component,
      MailConfiguration configuration,
      MailboxOptions options,
      Ledger ledger,
      RefusedDeliveries refused,
      MailboxPolls polls) {
    super(uri, component, configuration);
    this.options = options;
    this.ledger = ledger;
    this.refused = refused;
    this.polls = polls;
  }

  @Override
  public Consumer createConsumer(Processor processor, JavaMailSender sender) throws Exception {
    ImapStore store = new ImapStore(getConfiguration(), sender.getSession());
    MailboxConsumer consumer =
        new MailboxConsumer(this, processor, store, ledger, refused, polls, Clock.systemUTC());
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public ServerFolder serverFolder() {
    try {
      // camel-mail makes the session for a consumer alone; this one is never started
      return ((MailboxConsumer) createConsumer(exchange -> {})).serverFolder();
    } catch (Exception e) {
      throw new CuttingsException("Cannot open folder " + folder() + ": " + e.getMessage(), e);
    }
  }

  MailboxOptions options() {
    return options;
  }

  String folder() {
    return getConfiguration().getFolderName();
  }
}
