package io.cuttings.citation;

import java.util.List;

/** The formats that programs for bibliographies read. */
public enum CitationFormat {
  CSL_JSON("csl-json", ".json", "application/vnd.citationstyles.csl+json"),
  BIBTEX("bibtex", ".bib", "application/x-bibtex;charset=utf-8");

  private final String shown;
  private final String ending;
  private final String contentType;

  CitationFormat(String shown, String ending, String contentType) {
    this.shown = shown;
    this.ending = ending;
    this.contentType = contentType;
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
    return switch (this) {
      case CSL_JSON -> CslJson.write(citations);
      case BIBTEX -> BibTex.write(citations);
    };
  }

  /** As users write it. */
  @Override
  public String toString() {
    return shown;
  }
}
