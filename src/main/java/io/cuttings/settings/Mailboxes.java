package io.cuttings.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the mailboxes: the one of {@code cuttings.mailbox.*}, then the named ones by name. */
final class Mailboxes {
  private final Checked values;

  private Mailboxes(Checked values) {
    this.values = values;
  }

  static List<MailboxSettings> read(Checked values, Map<String, Setting> settings) {
    Mailboxes reader = new Mailboxes(values);
    List<MailboxSettings> found = new ArrayList<>();
    if (!values.text(Keys.MAILBOX + "host").isEmpty()
        || !values.text(Keys.MAILBOX + "uri").isEmpty()) {
      found.add(reader.mailbox(MailboxSettings.DEFAULT_NAME, Keys.MAILBOX));
    }
    TreeSet<String> names = new TreeSet<>();
    settings.keySet().forEach(key -> Keys.mailboxName(key).ifPresent(names::add));
    names.forEach(name -> found.add(reader.mailbox(name, Keys.MAILBOXES + name + ".")));
    return found;
  }

  private MailboxSettings mailbox(String name, String prefix) {
    String uri = values.text(prefix + "uri");
    boolean byUri = !uri.isEmpty();
    Protocol protocol = values.choice(prefix + "protocol", Protocol.values());
    AfterArchive after = values.choice(prefix + "afterArchive", AfterArchive.values());
    if (!protocol.isImap() && (after == AfterArchive.SEEN || after == AfterArchive.MOVE)) {
      throw values.wrong(prefix + "afterArchive", "POP3 knows neither flags nor folders");
    }
    return new MailboxSettings(
        name,
        byUri ? uri : null,
        protocol,
        byUri ? values.text(prefix + "host") : required(prefix, "host"),
        port(prefix, protocol),
        byUri ? values.text(prefix + "username") : required(prefix, "username"),
        values.secret(prefix + "password", prefix + "passwordFile"),
        values.text(prefix + "folder"),
        values.duration(prefix + "delay"),
        after,
        after == AfterArchive.MOVE
            ? values.required(prefix + "moveTo", "afterArchive = move needs a folder to move to")
            : "");
  }

  private String required(String prefix, String last) {
    return values.required(prefix + last, "a mailbox needs a " + last);
  }

  private int port(String prefix, Protocol protocol) {
    return Optional.of(values.text(prefix + "port")).filter(String::isEmpty).isPresent()
        ? protocol.port()
        : values.integer(prefix + "port", 1, 65535);
  }
}
