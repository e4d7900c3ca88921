package io.cuttings.story;

/**
 * What a link of a mail leads to.
 *
 * @param url the target: unwrapped, without tracking parameters, normalised (RFC 3986, 6.2.2 and
 *     6.2.3), and still a link that works
 * @param key for comparison only: the url without what rarely tells two pages apart (scheme, www.,
 *     a slash at the end, the order of parameters)
 * @param opaque whether it is a redirect that does not carry its target
 * @param identifies whether the page is about one thing, so that two items that link to it report
 *     the same story: no redirect, no home page, no profile, nothing but http and https
 */
public record CanonicalUrl(String url, String key, boolean opaque, boolean identifies) {}
