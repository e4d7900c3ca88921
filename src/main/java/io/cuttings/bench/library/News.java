package io.cuttings.bench.library;

/**
 * An item as a publication carries it.
 *
 * @param url without what the publication adds
 * @param source who reported it
 */
record News(Tongue tongue, String title, String url, String source, String blurb) {}
