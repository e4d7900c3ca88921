package io.cuttings.web.feed;

/**
 * What a feed is of.
 *
 * @param id the same on every host
 * @param page path of the page that shows the same
 * @param isMixed whether its items may be of several publications
 */
record Subject(
    String id, String title, String page, Address address, boolean isMixed, ItemSource items) {}
