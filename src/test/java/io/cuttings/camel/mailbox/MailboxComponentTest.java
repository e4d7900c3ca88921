package io.cuttings.camel.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cuttings.camel.TestDatabase;
import io.cuttings.ledger.MailboxPolls;
import io.cuttings.ledger.RefusedDeliveries;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxComponentTest {
  private final TestDatabase database = new TestDatabase();
  private final DefaultCamelContext context = new DefaultCamelContext();

  @BeforeEach
  void bind() {
    context.getRegistry().bind("ledger", database.ledger());
    context.getRegistry().bind("polls", new MailboxPolls(database.dataSource()));
    context
        .getRegistry()
        .bind("refused", RefusedDeliveries.of(Path.of("target"), database.dataSource()));
  }

  @AfterEach
  void close() throws Exception {
    context.close();
    database.close();
  }

  private MailboxEndpoint endpoint(String uri) {
    return context.getEndpoint(uri, MailboxEndpoint.class);
  }

  private Properties javaMail(String uri) {
    return endpoint(uri).getConfiguration().getAdditionalJavaMailProperties();
  }

  @Test
  void timeoutsAreFiniteUnlessTheUriSaysOtherwise() {
    assertThat(javaMail("mailbox:imaps://mail.example"))
        .containsEntry("mail.imaps.connectiontimeout", "10000")
        .containsEntry("mail.imaps.timeout", "60000")
        .containsEntry("mail.imaps.writetimeout", "60000");
    assertThat(javaMail("mailbox:imaps://mail.example?mail.imaps.timeout=5000"))
        .containsEntry("mail.imaps.timeout", "5000");
  }

  @Test
  void anOpenLineToAnotherMachineMustBecomeTls() {
    assertThat(javaMail("mailbox:imap://mail.example"))
        .containsEntry("mail.imap.starttls.required", "true");
    assertThat(javaMail("mailbox:imap://127.0.0.1:1143"))
        .doesNotContainKey("mail.imap.starttls.required");
  }

  @Test
  void camelMailsOptionsAreTaken() {
    MailboxEndpoint endpoint =
        endpoint(
            "mailbox:imaps://mail.example:1993?name=work&folderName=A/B&username=u&password=RAW(p+w%&d)&delay=5000&fetchMessages=7");
    assertThat(endpoint.getConfiguration().getPort()).isEqualTo(1993);
    assertThat(endpoint.getConfiguration().getPassword()).isEqualTo("p+w%&d");
    assertThat(endpoint.getDelay()).isEqualTo(5000);
    assertThat(endpoint.folder()).isEqualTo("A/B");
    assertThat(endpoint.options().name()).isEqualTo("work");
    assertThat(endpoint.options().fetchMessages()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailbox:pop3s://mail.example | say mailbox:imaps://host:port",
        "mailbox:mail.example | say mailbox:imaps://host:port",
        "mailbox:imaps://mail.example?delete=true | afterArchive=keep|seen|move|delete",
        "mailbox:imaps://mail.example?unseen=false | what has been read stands in the ledger",
        "mailbox:imaps://mail.example?afterArchive=burn | say keep, seen, move or delete",
        "mailbox:imaps://mail.example?afterArchive=move | a folder to move to goes with move",
        "mailbox:imaps://mail.example?moveTo=Old | a folder to move to goes with move",
        "mailbox:imaps://mail.example?fetchMessages=0 | it must be 1 or more",
        "mailbox:imaps://mail.example?foldername2=x | foldername2"
      })
  void aWrongOptionIsASentence(String line) {
    String[] parts = line.split(" \\| ", 2);
    assertThatThrownBy(() -> endpoint(parts[0])).rootCause().hasMessageContaining(parts[1]);
  }
}
