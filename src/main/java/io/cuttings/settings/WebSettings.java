package io.cuttings.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where the pages are served, and to whom.
 *
 * @param publicUrl by which readers reach them, with its slash at the end; empty where that follows
 *     from host and port
 */
public record WebSettings(String host, int port, String publicUrl, AccessSettings access) {

  /** The address of the first page, as readers use it. */
  public String url() {
    return publicUrl.isEmpty()
        ? "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/"
        : publicUrl;
  }

  /** Whether only this machine reaches the pages. */
  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether whoever reaches the machine can read the pages. */
  public boolean isOpenToOthers() {
    return access.reader() == null && !isLoopback();
  }
}
