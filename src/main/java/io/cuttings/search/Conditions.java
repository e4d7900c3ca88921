package io.cuttings.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The conditions of a search beside its words: they choose and do not weigh. */
final class Conditions {
  private Conditions() {}

  /** The query with all conditions of the search. */
  static Query on(Query words, Search search) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
    fields(search).forEach((field, value) -> all.add(is(field, value), BooleanClause.Occur.FILTER));
    if (search.since() != null || search.until() != null) {
      all.add(during(search.since(), search.until()), BooleanClause.Occur.FILTER);
    }
    return all.build();
  }

  private static Map<String, String> fields(Search search) {
    Map<String, String> fields = new TreeMap<>();
    put(fields, Fields.PUBLICATION, search.publication());
    put(fields, Fields.SECTION, search.section());
    put(fields, Fields.SOURCE, search.source());
    put(fields, Fields.LANGUAGE, search.language());
    return fields;
  }

  private static void put(Map<String, String> fields, String field, @Nullable String value) {
    if (value != null) {
      fields.put(field, value);
    }
  }

  /** What has exactly this value. */
  static Query is(String field, String value) {
    String index = Fields.FACETS_CONFIG.getDimConfig(field).indexFieldName;
    Term term = DrillDownQuery.term(index, field, Labels.label(value));
    return new TermQuery(term);
  }

  /** What has exactly one of these values. */
  static Query isAny(String field, Collection<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(value -> any.add(is(field, value), BooleanClause.Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }

  /** What is of these days, both included. */
  static Query during(@Nullable LocalDate since, @Nullable LocalDate until) {
    return LongField.newRangeQuery(
        Fields.DATE,
        since == null ? Long.MIN_VALUE : since.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
        until == null
            ? Long.MAX_VALUE
            : until.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1);
  }
}
