package io.cuttings.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cuttings.archive.Delivery;
import io.cuttings.archive.Place;
import io.cuttings.archive.RawMessage;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A home with two messages in three deliveries, none of them stored. */
record SmallLibrary(Path home) {
  static final RawMessage FIRST =
      RawMessage.of("Subject: one\r\n\r\nFrom here\r\n>From there\r\n".getBytes(UTF_8));
  static final RawMessage SECOND = RawMessage.of("Subject: two\r\n\r\nno line end".getBytes(UTF_8));
  static final Instant START = Instant.parse("2026-11-03T07:00:00Z");

  static SmallLibrary create(Path home) {
    SmallLibrary made = new SmallLibrary(home);
    try (Library library = made.open()) {
      List<RawMessage> arrivals = List.of(SECOND, FIRST, SECOND);
      for (int i = 0; i < arrivals.size(); i++) {
        RawMessage raw = arrivals.get(i);
        Place place = new Place("import", "folder", 0, "" + i);
        Instant received = START.plusSeconds(i);
        Delivery delivery = new Delivery(raw.key(), raw.octets().length, received, place);
        library.archive().put(raw);
        library.manifest().append(delivery);
        library.ledger().record(delivery);
      }
    }
    return made;
  }

  Library open() {
    Map<String, String> options = Map.of("cuttings.home", home.toString());
    return Library.open(Settings.load(Path.of("config"), Map.of(), options));
  }

  void bury(RawMessage raw) {
    try (Library library = open()) {
      library.ledger().bury(new DeadLetter(raw.key(), "split", "It has, a \"comma\"", START));
    }
  }

  Run run(String... arguments) {
    return Run.of(new CommandArguments(arguments).with("--home", home.toString()).array());
  }
}
