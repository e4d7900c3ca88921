package io.cuttings.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may read the pages, and who may change something from there.
 *
 * @param reader the password of the pages; null where they are open
 * @param administrator the password of whoever may change something; null where nobody may
 * @param hosts further names of the site, as a proxy in front may have, in lower case
 */
public record AccessSettings(
    @Nullable PasswordHash reader, @Nullable PasswordHash administrator, List<String> hosts) {
  private static final Pattern HOST = Pattern.compile("[a-z0-9_.-]+|\\[[0-9a-f:.]+\\]");

  public AccessSettings {
    hosts = List.copyOf(hosts);
  }

  /** Open to be read by all, to be changed by nobody. */
  public static AccessSettings open() {
    return new AccessSettings(null, null, List.of());
  }

  static AccessSettings read(Checked values) {
    return new AccessSettings(
        values.passwordHash("cuttings.web.passwordHash"),
        values.passwordHash("cuttings.web.adminPasswordHash"),
        hosts(values));
  }

  private static List<String> hosts(Checked values) {
    String key = "cuttings.web.hosts";
    List<String> hosts =
        Arrays.stream(values.text(key).toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .filter(host -> !host.isEmpty())
            .toList();
    if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
      throw values.wrong(
          key,
          "they are names such as letters.example.org, with commas between them and without"
              + " http:// and port");
    }
    return hosts;
  }
}
