package io.cuttings.web.feed;

/**
 * How readers reach this site.
 *
 * @param site with its slash at the end
 */
record PublicAddress(String site) {

  /** What stands at a path of the site. */
  String of(String path) {
    return site + path.substring(1);
  }
}
