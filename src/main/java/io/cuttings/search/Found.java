package io.cuttings.search;

import java.util.List;

/**
 * A page of hits.
 *
 * @param total how many hits there are on all pages
 * @param facets by which the hits can be narrowed, those with one value too
 * @param remarks sentences for the reader, where the words could not be taken as they were written
 */
public record Found(long total, List<Hit> hits, List<Facet> facets, List<String> remarks) {

  public Found {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    remarks = List.copyOf(remarks);
  }
}
