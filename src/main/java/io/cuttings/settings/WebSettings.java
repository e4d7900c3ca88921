package io.cuttings.settings;

/** Where the pages are served. */
public record WebSettings(String host, int port) {

  /** The address of the first page. */
  public String url() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
  }
}
