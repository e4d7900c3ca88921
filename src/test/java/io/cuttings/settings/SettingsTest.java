package io.cuttings.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void theFileNamesEveryKeyWithItsDefault() {
    Map<String, String> inFile = new TreeMap<>();
    PropertiesFile.read(Path.of("config/application.properties")).stream()
        .filter(setting -> setting.key().startsWith(Keys.OWN))
        .forEach(setting -> inFile.put(setting.key(), setting.value()));
    assertThat(inFile).isEqualTo(new TreeMap<>(Keys.DEFAULTS));
  }

  @Test
  void theDefaultsConfigureNoMailbox() {
    Settings settings = Settings.load(Path.of("config"), Map.of(), Map.of());
    assertThat(settings.mailboxes()).isEmpty();
    assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.drop().folder()).isEqualTo(settings.home().resolve("drop"));
    assertThat(settings.database().url()).contains(settings.home().toString());
    assertThat(settings.web().url()).isEqualTo("http://127.0.0.1:8420/");
  }

  @Test
  void aStrongerSourceReplacesAWeakerOne() throws IOException {
    write("application.properties", "cuttings.web.port = 1", "cuttings.ingest.threads = 1");
    assertThat(load(Map.of(), Map.of()).web().port()).isEqualTo(1);
    write("local.properties", "cuttings.web.port = 2");
    assertThat(load(Map.of(), Map.of()).web().port()).isEqualTo(2);
    Map<String, String> environment = Map.of("CUTTINGS_WEB_PORT", "3");
    assertThat(load(environment, Map.of()).web().port()).isEqualTo(3);
    Settings strongest = load(environment, Map.of("cuttings.web.port", "4"));
    assertThat(strongest.web().port()).isEqualTo(4);
    assertThat(strongest.ingest().threads()).isEqualTo(1);
    assertThat(strongest.properties()).containsEntry("cuttings.web.port", "4");
  }

  @ParameterizedTest
  @CsvSource({
    "https://cuttings.example.org, https://cuttings.example.org/",
    "HTTPS://Cuttings.example.org:8443/, https://cuttings.example.org:8443/",
    "'http://[::1]:80', 'http://[::1]:80/'",
  })
  void thePagesMayBeReachedByAnotherAddress(String written, String url) throws IOException {
    write("application.properties", "cuttings.web.url = " + written);
    Settings settings = load(Map.of(), Map.of());
    assertThat(settings.web().url()).isEqualTo(url);
    assertThat(settings.toString()).contains("cuttings.web.url = " + written);
  }

  @Test
  void whatIsDoneOnceADayHasATimeOrIsOff() throws IOException {
    write("application.properties", "cuttings.nightly.at = 03:30");
    assertThat(load(Map.of(), Map.of()).nightly().at()).isEqualTo(LocalTime.of(3, 30));
    assertThat(load(Map.of(), Map.of("cuttings.nightly.at", "")).nightly().isOn()).isFalse();
    assertThat(load(Map.of(), Map.of()).nightly().verifies()).isTrue();
    assertThatThrownBy(() -> load(Map.of(), Map.of("cuttings.nightly.verify", "perhaps")))
        .hasMessageContaining("it is true or false");
    write("application.properties", "cuttings.nightly.at = 3 o'clock");
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .hasMessageContaining("it is a time of the day such as 03:30, or empty");
  }

  @Test
  void aPasswordInTheAddressOfThePagesIsRefusedAndNotRepeated() throws IOException {
    write("application.properties", "cuttings.web.url = https://reader:opensesame@example.org/");
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .hasMessageContaining("cuttings.web.url: it holds no user name and no password")
        .hasMessageNotContaining("opensesame");
  }

  @Test
  void theEnvironmentNamesKeysByCamelsRule() throws IOException {
    write("application.properties", "camel.main.shutdownTimeout = 30");
    Map<String, String> properties =
        load(
                Map.of(
                    "CUTTINGS_MAILBOXES_WORK_HOST", "mail.example.org",
                    "CUTTINGS_MAILBOXES_WORK_USERNAME", "reader",
                    "CUTTINGS_MAILBOX_AFTERARCHIVE", "seen",
                    "CAMEL_MAIN_SHUTDOWNTIMEOUT", "5",
                    "CAMEL_SERVER_MAX_BODY_SIZE", "9",
                    "CUTTINGS_SERVICE_HOST", "10.0.0.1"),
                Map.of())
            .properties();
    assertThat(properties)
        .containsEntry("cuttings.mailboxes.work.host", "mail.example.org")
        .containsEntry("cuttings.mailbox.afterArchive", "seen")
        .containsEntry("camel.main.shutdownTimeout", "5")
        .containsEntry("camel.server.max-body-size", "9")
        .doesNotContainValue("10.0.0.1");
  }

  @Test
  void mailboxesAreReadWithTheirDefaults() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "opensesame\n");
    write(
        "application.properties",
        "cuttings.mailbox.host = mail.example.org",
        "cuttings.mailbox.username = reader",
        "cuttings.mailbox.passwordFile = " + password,
        "cuttings.mailboxes.old.uri = pop3s://pop.example.org?username=reader",
        "cuttings.mailboxes.work.host = imap.example.org",
        "cuttings.mailboxes.work.protocol = imap",
        "cuttings.mailboxes.work.username = w",
        "cuttings.mailboxes.work.afterArchive = move",
        "cuttings.mailboxes.work.moveTo = Done");
    var mailboxes = load(Map.of(), Map.of()).mailboxes();
    assertThat(mailboxes)
        .extracting(MailboxSettings::name)
        .containsExactly("default", "old", "work");
    MailboxSettings first = mailboxes.get(0);
    assertThat(first.port()).isEqualTo(993);
    assertThat(first.password().value()).isEqualTo("opensesame");
    assertThat(first.delay()).isEqualTo(Duration.ofSeconds(60));
    assertThat(first.afterArchive()).isEqualTo(AfterArchive.KEEP);
    assertThat(mailboxes.get(1).uri()).startsWith("pop3s:");
    assertThat(mailboxes.get(2).moveTo()).isEqualTo("Done");
    assertThat(mailboxes.get(2).port()).isEqualTo(143);
  }

  @Test
  void namedMailboxesCanBeLeftOut() throws IOException {
    write(
        "application.properties",
        "cuttings.mailbox.host = a.example.org",
        "cuttings.mailbox.username = a",
        "cuttings.mailboxes.work.host = b.example.org",
        "cuttings.mailboxes.work.username = b");
    Settings settings = load(Map.of(), Map.of()).withoutNamedMailboxes();
    assertThat(settings.mailboxes()).extracting(MailboxSettings::name).containsExactly("default");
    assertThat(settings.properties()).doesNotContainValue("b.example.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cuttings.mailbox.hots=x|the nearest is cuttings.mailbox.host",
        "cuttings.web.prot=1|the nearest is cuttings.web.port",
        "cutings.web.port=1|the nearest is cuttings.web.port",
        "cuttings.mailboxes.work.folders=x|the nearest is cuttings.mailboxes.work.folder",
        "cuttings.web.port=eighty|'eighty' of cuttings.web.port",
        "cuttings.web.port=70000|a whole number from 0 to 65535",
        "cuttings.web.url=example.org|'example.org' of cuttings.web.url",
        "cuttings.web.url=ftp://example.org/|an address such as https://",
        "cuttings.web.url=https://example.org/letters|without a path",
        "cuttings.web.url=https://exa mple.org/|an address such as https://",
        "cuttings.web.url=https://|an address such as https://",
        "cuttings.drop.delay=soon|a time such as 500ms, 60s",
        "cuttings.web.passwordHash=opensesame|it is no hash of a password, pbkdf2-sha256",
        "cuttings.web.adminPasswordHash=pbkdf2-sha256$9$c2FsdA$aGFzaA|adminPasswordHash (",
        "cuttings.web.hosts=https://letters.example/|without http:// and port",
        "cuttings.web.hosts=letters.example:443|names such as letters.example.org",
        "cuttings.mailboxes.w.host=h|a mailbox needs a username",
        "cuttings.mailboxes.w.protocol=imps|the nearest is imaps",
      })
  void aWrongLineIsNamedWithWhatWouldBeRight(String line, String sentence) throws IOException {
    write(
        "application.properties",
        "# a comment that ends in a backslash \\",
        "some.key.of.the.user = one \\",
        "  two",
        line);
    var thrown = assertThatThrownBy(() -> load(Map.of(), Map.of()));
    thrown.isInstanceOf(WrongSettingException.class).hasMessageContaining(sentence);
    if (!sentence.contains("needs")) {
      thrown.hasMessageContaining("application.properties, line 4");
    }
  }

  @Test
  void aTypingErrorInTheEnvironmentIsNamed() throws IOException {
    write("application.properties", "");
    assertThatThrownBy(() -> load(Map.of("CUTTINGS_MAILBOX_HOTS", "x"), Map.of()))
        .hasMessageContaining("environment variable CUTTINGS_MAILBOX_HOTS")
        .hasMessageContaining("the nearest is cuttings.mailbox.host");
  }

  @Test
  void pop3CannotMove() throws IOException {
    write(
        "application.properties",
        "cuttings.mailbox.host=h",
        "cuttings.mailbox.username=u",
        "cuttings.mailbox.protocol=pop3",
        "cuttings.mailbox.afterArchive=move");
    assertThatThrownBy(() -> load(Map.of(), Map.of())).hasMessageContaining("POP3 knows neither");
  }

  @Test
  void aMissingFolderIsExplained() {
    assertThatThrownBy(() -> Settings.load(folder.resolve("none"), Map.of(), Map.of()))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("there is no file")
        .hasMessageContaining("--config");
  }

  @Test
  void noPasswordIsPrinted() throws IOException {
    write(
        "application.properties",
        "cuttings.mailbox.host = mail.example.org",
        "cuttings.mailbox.username = reader",
        "cuttings.mailbox.password = opensesame",
        "cuttings.mailboxes.old.uri = pop3s://pop.example.org?password=opensesame",
        "cuttings.database.url = jdbc:postgresql://db/x?password=opensesame",
        "cuttings.database.password = opensesame",
        "cuttings.web.passwordHash = " + PasswordHashTest.LINE,
        "cuttings.web.adminPasswordHash = " + PasswordHashTest.LINE,
        "my.api.token = opensesame");
    Settings settings = load(Map.of(), Map.of());
    assertThat(settings.toString() + settings.mailboxes() + settings.database() + settings.web())
        .contains("mail.example.org")
        .doesNotContain("opensesame")
        .doesNotContain("pbkdf2");
  }

  @Test
  void aPasswordInPlaceOfItsHashIsNotRepeated() throws IOException {
    write("application.properties", "cuttings.web.passwordHash = opensesame");
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("cuttings.web.passwordHash (")
        .hasMessageContaining("the command `password` makes one")
        .hasMessageNotContaining("opensesame");
  }

  @Test
  void thePagesAreOpenToOthersWhereTheyHaveNeitherPasswordNorALoopbackAddress() {
    assertThat(new WebSettings("127.0.0.1", 1, "", AccessSettings.open()).isOpenToOthers())
        .isFalse();
    assertThat(new WebSettings("::1", 1, "", AccessSettings.open()).isOpenToOthers()).isFalse();
    assertThat(new WebSettings("0.0.0.0", 1, "", AccessSettings.open()).isOpenToOthers()).isTrue();
    AccessSettings closed =
        new AccessSettings(PasswordHash.parse(PasswordHashTest.LINE), null, List.of());
    assertThat(new WebSettings("0.0.0.0", 1, "", closed).isOpenToOthers()).isFalse();
  }

  @Test
  void namesOfTheSiteAreReadWithoutBlanksAndCapitals() throws IOException {
    write("application.properties", "cuttings.web.hosts = Letters.example , [::2],");
    assertThat(load(Map.of(), Map.of()).web().access().hosts())
        .containsExactly("letters.example", "[::2]");
  }

  private Settings load(Map<String, String> environment, Map<String, String> options) {
    return Settings.load(folder, environment, options);
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines));
  }
}
