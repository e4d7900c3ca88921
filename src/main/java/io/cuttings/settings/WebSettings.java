package io.cuttings.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the pages are served, and to whom. */
public record WebSettings(String host, int port, AccessSettings access) {

  /** The address of the first page. */
  public String url() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
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
