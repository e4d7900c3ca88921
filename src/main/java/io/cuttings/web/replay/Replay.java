package io.cuttings.web.replay;

import io.cuttings.archive.ArchiveKey;
import io.cuttings.ledger.DeadLetter;
import io.cuttings.ledger.Ledger;
import io.cuttings.web.http.Parameters;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Ingests dead letters once more when the administrator says so: {@code POST /status/replay} with
 * the field {@code key}, or {@code all=true}. The page of the status tells the outcome. For any
 * number of threads.
 */
public final class Replay {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
  private static final String ALL = "all";

  private final Ledger ledger;
  private final Consumer<List<ArchiveKey>> ingest;

  /**
   * @param ingest takes keys once more; a single one is stored or a dead letter again on return
   */
  public Replay(Ledger ledger, Consumer<List<ArchiveKey>> ingest) {
    this.ledger = ledger;
    this.ingest = ingest;
  }

  /** Puts it at its address. */
  public void addTo(Routes routes) {
    routes.post("/status/replay", (request, variables) -> replayed(request.fields()));
  }

  private Response replayed(Parameters fields) {
    boolean isAll = fields.text(ALL).filter("true"::equals).isPresent();
    String what = isAll ? ALL : key(fields);
    List<ArchiveKey> keys =
        ledger.deadLetters().stream()
            .map(DeadLetter::key)
            .filter(key -> isAll || key.value().equals(what))
            .toList();
    if (keys.isEmpty() && !isAll) {
      throw RefusedException.notFound(
          "No such dead letter", "No message with this key is a dead letter now.");
    }
    if (!keys.isEmpty()) {
      ingest.accept(keys);
    }
    return Response.redirect(303, "/status?as=administrator&replayed=" + what);
  }

  private static String key(Parameters fields) {
    return fields
        .text("key")
        .filter(key -> KEY.matcher(key).matches())
        .orElseThrow(
            () ->
                RefusedException.badRequest(
                    "A dead letter is named by the 64 hexadecimal digits of its key."));
  }

  /**
   * What became of it, for the page to which the form leads; empty where none was sent.
   *
   * @throws RefusedException where the parameter is no key
   */
  public Optional<String> outcome(Request request) {
    Parameters parameters = request.parameters();
    Optional<String> replayed = parameters.text("replayed");
    if (replayed.filter(ALL::equals).isPresent()) {
      int left = ledger.deadLetters().size();
      return Optional.of(
          left == 0
              ? "No dead letter is left."
              : "All dead letters are being ingested once more; " + left + " are left so far.");
    }
    return replayed.filter(key -> KEY.matcher(key).matches()).map(this::outcome);
  }

  private String outcome(String key) {
    return ledger.deadLetters().stream()
        .filter(letter -> letter.key().value().equals(key))
        .findFirst()
        .map(letter -> "Message " + key + " is still a dead letter: " + letter.cause())
        .orElse("Message " + key + " is stored.");
  }
}
