package io.cuttings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @RegisterExtension
  static final GreenMailExtension MAIL =
      new GreenMailExtension(ServerSetupTest.IMAP.dynamicPort()).withPerMethodLifecycle(false);

  @TempDir Path folder;

  @BeforeEach
  void makeARoute() throws IOException {
    Files.writeString(folder.resolve("one.camel.yaml"), "[]");
    MAIL.setUser("reader@example.org", "reader", "opensesame");
  }

  @Test
  void aSoundInstallationIsWell() {
    Run run = doctor("cuttings.mailbox.password=opensesame");
    assertThat(run.out())
        .contains("login works, 0 messages in INBOX")
        .contains(" answers")
        .contains(" 0 amiss");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aRefusedLoginSaysWhatToDo() {
    Run run = doctor("cuttings.mailbox.password=wrong");
    assertThat(run.out()).contains("refuses the login of reader").contains("Check username");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aMissingFolderIsNamed() {
    Run run = doctor("cuttings.mailbox.password=opensesame", "cuttings.mailbox.folder=Nowhere");
    assertThat(run.out()).contains("no folder 'Nowhere'");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aDatabaseThatIsAwayIsNamed() {
    Run run =
        doctor(
            "cuttings.mailbox.password=opensesame",
            "cuttings.database.url=jdbc:postgresql://127.0.0.1:1/none?password=opensesame");
    assertThat(run.out()).contains("AMISS Cannot open the database jdbc:postgresql://127.0.0.1:1");
    assertThat(run.out()).contains("Check cuttings.database").doesNotContain("opensesame");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void missingRoutesAreNamed() throws IOException {
    Files.delete(folder.resolve("one.camel.yaml"));
    Run run = doctor("cuttings.mailbox.password=opensesame");
    assertThat(run.out()).contains("no route files").contains("--routes");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void pagesThatAnyoneCanReadAreNamed() {
    Run run = doctor("cuttings.mailbox.password=opensesame", "cuttings.web.host=0.0.0.0");
    assertThat(run.out())
        .contains("AMISS whoever reaches http://0.0.0.0:8420/ can read the pages")
        .contains("Set cuttings.web.passwordHash")
        .contains(" 1 amiss");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private Run doctor(String... properties) {
    CommandArguments arguments =
        new CommandArguments("doctor")
            .with("--home", folder.resolve("home").toString())
            .with("--routes", folder.toString())
            .with("-P", "cuttings.mailbox.protocol=imap")
            .with("-P", "cuttings.mailbox.host=127.0.0.1")
            .with("-P", "cuttings.mailbox.port=" + MAIL.getImap().getPort())
            .with("-P", "cuttings.mailbox.username=reader");
    for (String property : properties) {
      arguments = arguments.with("-P", property);
    }
    return Run.of(arguments.array());
  }
}
