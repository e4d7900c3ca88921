package io.cuttings.settings;

/**
 * Where the pages are served.
 *
 * @param publicUrl by which readers reach them, with its slash at the end; empty where that follows
 *     from host and port
 */
public record WebSettings(String host, int port, String publicUrl) {

  /** The address of the first page, as readers use it. */
  public String url() {
    return publicUrl.isEmpty()
        ? "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/"
        : publicUrl;
  }
}
