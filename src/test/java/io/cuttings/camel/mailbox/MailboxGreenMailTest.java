package io.cuttings.camel.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cuttings.camel.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract against the embedded server; a real one is asked in {@code MailboxDovecotIT}. */
class MailboxGreenMailTest implements MailboxContract {
  private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private final TestDatabase database = new TestDatabase();

  @BeforeEach
  void start() {
    greenMail.start();
    greenMail.setUser("reader@letters.example", "reader", "p+w%&d");
  }

  @AfterEach
  void stop() {
    greenMail.stop();
    database.close();
  }

  @Override
  public TestDatabase database() {
    return database;
  }

  @Override
  public MailServer server() {
    return new MailServer() {
      @Override
      public int port() {
        return greenMail.getImap().getPort();
      }

      @Override
      public String user() {
        return "reader";
      }

      @Override
      public String password() {
        return "p+w%&d";
      }

      @Override
      public boolean keepsOctets() {
        return false;
      }
    };
  }
}
