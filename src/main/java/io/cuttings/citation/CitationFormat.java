package io.cuttings.citation;

import java.util.List;
import java.util.function.Function;

/** The formats that programs for bibliographies read. */
public enum CitationFormat {
  CSL_JSON("csl-json", ".json", "application/vnd.citationstyles.csl+json", CslJson::write),
  BIBTEX("bibtex", ".bib", "application/x-bibtex;charset=utf-8", BibTex::write);

  private final String shown;
  private final String ending;
  private final String contentType;
  private final Function<List<Citation>, String> writer;

  CitationFormat(
      String shown, String ending, String contentType, Function<List<Citation>, String> writer) {
    this.shown = shown;
    this.ending = ending;
    this.contentType = contentType;
    this.writer = writer;
  }

  /** What a file's name ends in, with the dot. */
  public String ending() {
    return ending;
  }

  public String contentType() {
    return contentType;
  }

  /** One document with all of them, in their order. */
  public String write(List<Citation> citations) {
    return writer.apply(citations);
  }

  /** As users write it. */
  @Override
  public String toString() {
    return shown;
  }
}
