package io.cuttings.web.access;

import io.cuttings.settings.AccessSettings;
import io.cuttings.settings.WebSettings;
import io.cuttings.web.http.RefusedException;
import io.cuttings.web.http.Request;
import io.cuttings.web.http.Response;
import io.cuttings.web.http.Routes;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: looked at before a request reaches its resource. A GET is for whoever may read,
 * a POST for the administrator alone. For any number of threads.
 */
public final class Access {
  private static final String CHALLENGE = "Basic realm=\"Cuttings\", charset=\"UTF-8\"";

  /** What the page looks like that asks for the password. */
  private static final Set<String> OPEN = Set.of("/style.css");

  private final AccessSettings settings;
  private final HostNames hostNames;
  private final Passwords passwords;
  private final Forms forms;

  public Access(WebSettings settings, Clock clock) {
    ProcessKey key = new ProcessKey();
    this.settings = settings.access();
    this.hostNames = new HostNames(settings);
    this.passwords = new Passwords(settings.access(), key, new Failures(clock));
    this.forms = new Forms(key, clock);
  }

  /**
   * Where a browser asks for the administrator's password, which it does not on pages that are
   * open.
   */
  public void addTo(Routes routes) {
    routes.get(
        "/sign-in",
        (request, variables) -> {
          checkAdministrator(request);
          return Response.redirect(303, "/status?as=administrator");
        });
  }

  /**
   * Lets a request pass that may be answered.
   *
   * @throws RefusedException where it may not
   */
  public void check(Request request) {
    hostNames.check(request);
    if (request.method().equals("POST")) {
      Forms.checkBody(request);
      hostNames.checkOrigin(request);
      checkAdministrator(request);
      forms.checkToken(Credentials.ADMINISTRATOR, request);
    } else if (settings.reader() != null && !OPEN.contains(request.path())) {
      checkReader(request);
    }
  }

  private void checkReader(Request request) {
    if (credentials(request).isEmpty()) {
      throw refused(request, "The user is reader, the password that of cuttings.web.passwordHash.");
    }
  }

  /**
   * Lets the administrator pass; a browser asks for the password, or sends the one that it has.
   *
   * @throws RefusedException for everybody else
   */
  public void checkAdministrator(Request request) {
    if (settings.administrator() == null) {
      throw RefusedException.forbidden(
          "Nothing can be changed from here: cuttings.web.adminPasswordHash is empty.");
    }
    if (!isAdministrator(request)) {
      throw refused(
          request, "The user is admin, the password that of cuttings.web.adminPasswordHash.");
    }
  }

  private static RefusedException refused(Request request, String who) {
    boolean isFirst = request.header("authorization").isEmpty();
    return RefusedException.unauthorized(
        CHALLENGE,
        (isFirst ? "A user and a password are asked for. " : "User or password is wrong. ") + who);
  }

  private boolean isAdministrator(Request request) {
    return settings.administrator() != null
        && Credentials.of(request)
            .filter(Credentials::isAdministrator)
            .filter(known -> passwords.areRight(known, request.from()))
            .isPresent();
  }

  private Optional<Credentials> credentials(Request request) {
    return Credentials.of(request).filter(known -> passwords.areRight(known, request.from()));
  }

  /** Whether there is an administrator at all. */
  public boolean hasAdministrator() {
    return settings.administrator() != null;
  }

  /**
   * What a form sends in its field {@code csrf}; empty where whoever asks is not the administrator,
   * and needs no form.
   */
  public Optional<String> csrfToken(Request request) {
    return isAdministrator(request)
        ? Optional.of(forms.token(Credentials.ADMINISTRATOR))
        : Optional.empty();
  }
}
