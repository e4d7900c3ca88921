package io.cuttings.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cuttings.camel.mailbox.DovecotServer;
import io.cuttings.camel.mailbox.ImapClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a real server. */
class ReconcileDovecotIT implements ReconcileContract {
  @TempDir private Path folder;
  @TempDir private Path home;
  private SmallLibrary library;
  private DovecotServer dovecot;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(DovecotServer.isInstalled(), "dovecot and doveadm are not installed here");
    dovecot = DovecotServer.start(folder);
    library = SmallLibrary.create(home);
  }

  @AfterEach
  void stop() {
    if (dovecot != null) {
      dovecot.close();
    }
  }

  @Override
  public SmallLibrary library() {
    return library;
  }

  @Override
  public int port() {
    return dovecot.port();
  }

  @Override
  public ImapClient client() {
    return new ImapClient(port(), dovecot.user(), dovecot.password());
  }
}
