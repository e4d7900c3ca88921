package io.cuttings.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the user configured, checked. The sources, weakest first: the defaults,
 * application.properties, local.properties, the environment, the options of the command line.
 *
 * @param home the folder for all data, absolute
 * @param routes the folder of the routes, absolute
 * @param publications the file of what the user says of publications; it may be missing
 * @param mailboxes to read; empty where none is configured
 * @param properties every key with its value in effect, Camel's and the user's own too; paths are
 *     absolute; it holds secrets
 */
public record Settings(
    Path home,
    Path routes,
    Path publications,
    List<MailboxSettings> mailboxes,
    DropSettings drop,
    DatabaseSettings database,
    WebSettings web,
    IngestSettings ingest,
    NightlySettings nightly,
    Map<String, String> properties) {

  public Settings {
    mailboxes = List.copyOf(mailboxes);
    properties = Map.copyOf(properties);
  }

  /**
   * Reads and checks all sources.
   *
   * @param folder holds application.properties, and local.properties where the user has one
   * @param options of the command line, by key
   * @throws WrongSettingException where a key or a value is wrong
   */
  public static Settings load(
      Path folder, Map<String, String> environment, Map<String, String> options) {
    Map<String, Setting> written =
        new Sources().addFiles(folder).addEnvironment(environment).addOptions(options).settings();
    Checked values = new Checked(written);
    Path home = Path.of(values.text("cuttings.home")).toAbsolutePath().normalize();
    Path routes = Path.of(values.text("cuttings.routes")).toAbsolutePath().normalize();
    DropSettings drop =
        new DropSettings(
            home.resolve(values.text("cuttings.drop.folder")).normalize(),
            values.duration("cuttings.drop.delay"));
    DatabaseSettings database = database(values, home);
    return new Settings(
        home,
        routes,
        folder.resolve("publications.yaml"),
        Mailboxes.read(values, written),
        drop,
        database,
        new WebSettings(
            values.required("cuttings.web.host", "the pages need an address to listen on"),
            values.integer("cuttings.web.port", 0, 65535),
            values.site("cuttings.web.url"),
            AccessSettings.read(values)),
        new IngestSettings(
            values.required("cuttings.ingest.endpoint", "archived messages go there"),
            values.integer("cuttings.ingest.threads", 1, 256),
            values.integer("cuttings.ingest.queueSize", 1, 1_000_000),
            values.duration("cuttings.ingest.catchUp"),
            values.duration("cuttings.learn.delay"),
            values.duration("cuttings.index.delay")),
        new NightlySettings(
            values.timeOfDay("cuttings.nightly.at"), values.yesOrNo("cuttings.nightly.verify")),
        properties(written, home, routes, drop, database));
  }

  /** Every key of Cuttings but those of named mailboxes, with its default. */
  public static Map<String, String> defaults() {
    return Map.copyOf(Keys.DEFAULTS);
  }

  /** The same settings with no mailbox but the one of {@code cuttings.mailbox.*}. */
  public Settings withoutNamedMailboxes() {
    List<MailboxSettings> first =
        mailboxes.stream().filter(m -> m.name().equals(MailboxSettings.DEFAULT_NAME)).toList();
    Map<String, String> others = new TreeMap<>(properties);
    others.keySet().removeIf(key -> key.startsWith(Keys.MAILBOXES));
    return new Settings(
        home, routes, publications, first, drop, database, web, ingest, nightly, others);
  }

  /** The same settings with another database under the same login. */
  public Settings withDatabase(String url) {
    DatabaseSettings other = new DatabaseSettings(url, database.username(), database.password());
    Map<String, String> others = new TreeMap<>(properties);
    others.put("cuttings.database.url", url);
    return new Settings(
        home, routes, publications, mailboxes, drop, other, web, ingest, nightly, others);
  }

  /**
   * Commands and the daemon open the same H2 files side by side through its automatic server. Left
   * to itself, H2 keeps outdated pages for 45 seconds against a power cut, and takes 0.2 seconds
   * for compaction at a close: 100,000 deliveries left 495 MB. With these two it was 83 MB, and 300
   * MB where it had been 860 after 5,000 issues. What a power cut may cost more is the database,
   * which a replay rebuilds.
   */
  private static DatabaseSettings database(Checked values, Path home) {
    String url = values.text("cuttings.database.url");
    String embedded =
        "jdbc:h2:file:"
            + home.resolve("db").resolve("cuttings")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;AUTO_SERVER=TRUE"
            + ";RETENTION_TIME=1000;MAX_COMPACT_TIME=2000"
            // one issue is stored after the other, and a first one can take its time
            + ";LOCK_TIMEOUT=60000"
            // failures are ours to tell; H2 would write stack traces beside the database
            + ";TRACE_LEVEL_FILE=0";
    if (!url.isEmpty() && !url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new WrongSettingException( // without the value, which may hold a password
          "Cannot use the value of cuttings.database.url: it begins with jdbc:postgresql: or jdbc:h2:");
    }
    return new DatabaseSettings(
        url.isEmpty() ? embedded : url,
        values.text("cuttings.database.username"),
        values.secret("cuttings.database.password", "cuttings.database.passwordFile"));
  }

  private static Map<String, String> properties(
      Map<String, Setting> written,
      Path home,
      Path routes,
      DropSettings drop,
      DatabaseSettings database) {
    Map<String, String> all = new TreeMap<>(Keys.DEFAULTS);
    written.forEach((key, setting) -> all.put(key, setting.value()));
    all.put("cuttings.home", home.toString());
    all.put("cuttings.routes", routes.toString());
    all.put("cuttings.drop.folder", drop.folder().toString());
    all.put("cuttings.database.url", database.url());
    return all;
  }

  /** All properties, a line each, secrets masked. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(properties)
        .forEach(
            (key, value) -> text.append(key).append(" = ").append(shown(key, value)).append('\n'));
    return text.toString();
  }

  private static String shown(String key, String value) {
    String last = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean secret =
        last.matches(".*(password|passwordhash|secret|token|uri|url)") && !value.isEmpty();
    // the address of the pages is checked to hold no password
    return secret && !key.equals("cuttings.web.url") ? Secret.MASK : value;
  }
}
