package io.cuttings.camel.mailbox;

import io.cuttings.ledger.Ledger;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.ledger.RefusedDeliveries;
import io.cuttings.settings.AfterArchive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.component.mail.MailComponent;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailEndpointConfigurer;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.CamelContextHelper;

/**
 * Makes {@code mailbox:imaps://host:port?name=inbox&username=…&password=RAW(…)} endpoints. Takes
 * every option of camel-mail's consumer that does not contradict the purpose, and {@link
 * MailboxOptions}. {@link Ledger}, {@link RefusedDeliveries} and {@link MailboxPolls} come from the
 * registry.
 */
public final class MailboxComponent extends MailComponent {
  private static final String TIMEOUTS =
      "connectiontimeout=10000 timeout=60000 writetimeout=60000 connectionpoolsize=1";

  /** Options of camel-mail that would select or change messages behind the ledger's back. */
  private static final List<String> CONTRADICTING =
      List.of("delete", "copyTo", "unseen", "peek", "idempotentRepository", "postProcessAction");

  private final PropertyConfigurer mailOptions = new MailEndpointConfigurer();

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    URI server = new URI(remaining);
    if (!List.of("imap", "imaps").contains(String.valueOf(server.getScheme()))) {
      throw new IllegalArgumentException(
          "Cannot read mailbox:" + remaining + ": say mailbox:imaps://host:port");
    }
    rejectContradicting(parameters);
    MailboxOptions options = options(parameters);
    MailConfiguration configuration = getConfiguration().copy();
    configuration.configure(server);
    configuration.setAdditionalJavaMailProperties(
        javaMailProperties(configuration, server, parameters));
    MailboxEndpoint endpoint =
        new MailboxEndpoint(
            uri,
            this,
            configuration,
            options,
            bean(Ledger.class),
            bean(RefusedDeliveries.class),
            bean(MailboxPolls.class));
    setProperties(endpoint, parameters);
    return endpoint;
  }

  private <T> T bean(Class<T> type) {
    return CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), type);
  }

  private static void rejectContradicting(Map<String, Object> parameters) {
    for (String option : CONTRADICTING) {
      if (parameters.containsKey(option)) {
        throw new IllegalArgumentException(
            "Cannot use option '%s' on a mailbox: endpoint: what has been read stands in the ledger, what happens afterwards in afterArchive=keep|seen|move|delete"
                .formatted(option));
      }
    }
  }

  private MailboxOptions options(Map<String, Object> parameters) {
    return new MailboxOptions(
        getAndRemoveParameter(parameters, "name", String.class, "mailbox"),
        getAndRemoveParameter(parameters, "fetchMessages", Integer.class, 100),
        getAndRemoveParameter(parameters, "fetchBytes", Integer.class, 8 << 20),
        getAndRemoveParameter(parameters, "maxMessageBytes", Integer.class, 128 << 20),
        getAndRemoveParameter(parameters, "concurrency", Integer.class, 8),
        afterArchive(getAndRemoveParameter(parameters, "afterArchive", String.class, "keep")),
        getAndRemoveParameter(parameters, "moveTo", String.class, ""),
        getAndRemoveParameter(parameters, "maxBackoff", Duration.class, Duration.ofMinutes(15)));
  }

  private static AfterArchive afterArchive(String name) {
    return Stream.of(AfterArchive.values())
        .filter(action -> action.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot use afterArchive=" + name + ": say keep, seen, move or delete"));
  }

  /** Finite timeouts, and no password over an open line, unless the URI says otherwise. */
  private static Properties javaMailProperties(
      MailConfiguration configuration, URI server, Map<String, Object> parameters) {
    String prefix = "mail." + configuration.getProtocol() + ".";
    Properties properties = new Properties();
    for (String property : TIMEOUTS.split(" ", -1)) {
      String[] pair = property.split("=", 2);
      properties.setProperty(prefix + pair[0], pair[1]);
    }
    if (configuration.getProtocol().equals("imap") && !isLoopback(server.getHost())) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    parameters.entrySet().stream()
        .filter(option -> option.getKey().startsWith("mail."))
        .forEach(option -> properties.put(option.getKey(), option.getValue()));
    parameters.keySet().removeIf(option -> option.startsWith("mail."));
    return properties;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  @Override
  public PropertyConfigurer getEndpointPropertyConfigurer() {
    return mailOptions;
  }
}
