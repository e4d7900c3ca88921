package io.cuttings.settings;

/** Where issues and the ledger are kept: a JDBC URL, which may hold a login of its own. */
public record DatabaseSettings(String url, String username, Secret password) {

  /** The part of the URL that holds no login. */
  @Override
  public String toString() {
    return "database " + url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
  }
}
