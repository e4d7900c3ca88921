package io.cuttings.camel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.camel.mailbox.ImapClient;
import io.cuttings.verify.LastVerification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.slf4j.LoggerFactory;

/** What the daemon does once a day, at the time that the settings say. */
class NightlyTest {
  private static final int ISSUES = 6;
  private static final List<Class<?>> TELLERS = List.of(LateIssueReport.class, Reconciler.class);

  @TempDir private Path folder;
  private final TriggerKey trigger = new TriggerKey("report-late-issues", "nightly");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private DaemonRig rig;

  @BeforeEach
  void make() {
    rig = new DaemonRig(folder);
    log.start();
    for (Class<?> teller : TELLERS) {
      logger(teller).setLevel(Level.INFO);
      logger(teller).addAppender(log);
    }
  }

  @AfterEach
  void close() {
    for (Class<?> teller : TELLERS) {
      logger(teller).detachAppender(log);
      logger(teller).setLevel(null);
    }
    rig.close();
  }

  private static Logger logger(Class<?> teller) {
    return (Logger) LoggerFactory.getLogger(teller);
  }

  /** Weekly issues, the newest so many days old. */
  private void deliverWeekly(String name, int daysOld) {
    try (Daemon daemon = rig.start(Role.COMMAND)) {
      for (int i = 0; i < ISSUES; i++) {
        daemon.receive(mail(name, i, daysOld + 7 * i), new Place("import", name, 0, "" + i));
      }
    }
  }

  private static RawMessage mail(String name, int number, int daysOld) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.now(ZoneOffset.UTC).minusDays(daysOld));
    return RawMessage.of(
        """
        Message-ID: <%2$d@%1$s.example>
        From: The %1$s letter <letter@%1$s.example>
        List-Id: <letter.%1$s.example>
        List-Unsubscribe: <https://%1$s.example/unsubscribe>
        Subject: What the week brought %2$d
        Date: %3$s

        * A headline of the week number %2$d
          https://%1$s.example/week/%2$d
        """
            .formatted(name, number, date)
            .replace("\n", "\r\n")
            .getBytes(US_ASCII));
  }

  @Test
  void theNextNightIsAtTheTimeOfTheSettings() throws SchedulerException {
    rig.options.put("cuttings.nightly.at", "04:05:06");
    rig.start(Role.DAEMON);
    Instant next = rig.scheduler().getTrigger(trigger).getNextFireTime().toInstant();
    assertThat(LocalTime.ofInstant(next, ZoneId.systemDefault())).isEqualTo("04:05:06");
    assertThat(next).isBetween(Instant.now(), Instant.now().plus(25, ChronoUnit.HOURS));
  }

  @Test
  void anIssueThatDidNotArriveIsWarnedOf() throws SchedulerException {
    deliverWeekly("lamps", 12);
    deliverWeekly("candles", 2);
    rig.start(Role.DAEMON);
    rig.scheduler().triggerJob(rig.scheduler().getTrigger(trigger).getJobKey());
    await().atMost(30, SECONDS).until(() -> !messages(Level.INFO).isEmpty());
    assertThat(messages(Level.WARN))
        .singleElement()
        .asString()
        .startsWith("An issue is late: The lamps letter (weekly, on ")
        .contains(" was expected on ")
        .contains("did not arrive; the newest issue is of ");
  }

  @Test
  void mailboxesAreComparedWithTheLedger() throws SchedulerException {
    GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    greenMail.start();
    try {
      greenMail.setUser("reader@letters.example", "reader", "word");
      rig.options.put("cuttings.mailbox.protocol", "imap");
      rig.options.put("cuttings.mailbox.host", "127.0.0.1");
      rig.options.put("cuttings.mailbox.port", "" + greenMail.getImap().getPort());
      rig.options.put("cuttings.mailbox.username", "reader");
      rig.options.put("cuttings.mailbox.password", "word");
      try (ImapClient client = new ImapClient(greenMail.getImap().getPort(), "reader", "word")) {
        client.append("INBOX", mail("lamps", 1, 1).octets(), "");
        client.append("INBOX", mail("lamps", 2, 1).octets(), "");
        rig.start(Role.DAEMON);
        await().atMost(30, SECONDS).until(() -> rig.ledger().counts().deliveries() == 2);
        client.command("SELECT INBOX");
        client.command("UID STORE 1 +FLAGS (\\Deleted)");
        client.command("EXPUNGE");
      }
      TriggerKey reconcile = new TriggerKey("reconcile", "nightly");
      rig.scheduler().triggerJob(rig.scheduler().getTrigger(reconcile).getJobKey());
      await().atMost(30, SECONDS).until(() -> !messages(Level.WARN).isEmpty());
      assertThat(messages(Level.WARN))
          .singleElement()
          .asString()
          .contains("Mailbox default and the ledger differ: on the server 1 = 1 archived")
          .contains("in the ledger 2 = 1 on the server + 1 gone");
    } finally {
      greenMail.stop();
    }
  }

  @Test
  void theLibraryIsVerified() throws Exception {
    deliverWeekly("lamps", 2);
    try (Stream<Path> files = Files.walk(rig.home.resolve("archive/messages"))) {
      Path object =
          files.filter(file -> file.toString().endsWith(".gz")).sorted().findFirst().orElseThrow();
      Files.write(object, new byte[] {1, 2, 3});
    }
    rig.start(Role.DAEMON);
    TriggerKey verify = new TriggerKey("verify", "nightly");
    rig.scheduler().triggerJob(rig.scheduler().getTrigger(verify).getJobKey());
    await().atMost(60, SECONDS).until(() -> LastVerification.read(rig.home).isPresent());
    LastVerification last = LastVerification.read(rig.home).orElseThrow();
    assertThat(last.objects()).isEqualTo(ISSUES);
    assertThat(last.kinds()).contains(new LastVerification.Count("damaged", 1));
    assertThat(rig.health("verification").getState()).isEqualTo(HealthCheck.State.DOWN);
  }

  @Test
  void theLibraryIsNotVerifiedWhereTheSettingsSayNo() {
    rig.options.put("cuttings.nightly.verify", "false");
    rig.start(Role.DAEMON);
    assertThat(rig.startedRoutes()).contains("reconcile-nightly").doesNotContain("verify-nightly");
    assertThat(rig.health("verification").getState()).isEqualTo(HealthCheck.State.UNKNOWN);
  }

  private List<String> messages(Level level) {
    return log.list.stream()
        .filter(event -> event.getLevel().equals(level))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void nothingIsScheduledWhereTheTimeIsEmpty() {
    rig.options.put("cuttings.nightly.at", "");
    rig.start(Role.DAEMON);
    assertThat(rig.startedRoutes()).contains("receive").noneMatch(NightlyTest::isNightly);
  }

  private static boolean isNightly(String route) {
    return route.endsWith("-nightly") || route.endsWith("-after-start");
  }

  @Test
  void aMachineThatIsOffAtNightGetsItsTurnAfterTheStart() {
    rig.start(Role.DAEMON);
    assertThat(rig.startedRoutes())
        .filteredOn(NightlyTest::isNightly)
        .contains("reconcile-after-start", "report-late-issues-after-start");
  }

  @Test
  void aCommandSchedulesNothing() {
    rig.start(Role.COMMAND);
    assertThat(rig.startedRoutes()).contains("receive").noneMatch(NightlyTest::isNightly);
  }
}
