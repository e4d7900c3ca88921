package io.cuttings.split.role;

/**
 * The measures by which blocks are judged, all in one place.
 *
 * @param phraseLength longest block, in characters, that a phrase of the table can explain
 * @param headingWords longest heading
 * @param headlineWords longest headline
 * @param prominence how much larger than the body a heading is at the least
 * @param mastheadBlocks how many blocks of text the head of an issue may have
 * @param footerShare how much of the text may follow the first line of the footer
 * @param sectionShare share of the headings of one look with records under them that makes the look
 *     one of sections
 * @param manyShare the same for headings with two records and more
 * @param listShare share of a list's entries that lead with a link in a list of items
 * @param linkedShare share of a section's paragraphs with links that makes each of them an item
 * @param plainShare the same where it tells whether a heading heads items
 * @param briefShare share of a row of paragraphs that begin with bold words in a row of briefs
 * @param paragraphWords longest mean paragraph that is still an item of its own
 */
public record Thresholds(
    int phraseLength,
    int headingWords,
    int headlineWords,
    double prominence,
    int mastheadBlocks,
    double footerShare,
    double sectionShare,
    double manyShare,
    double listShare,
    double linkedShare,
    double plainShare,
    double briefShare,
    int paragraphWords) {

  public static Thresholds defaults() {
    return new Thresholds(320, 12, 32, 1.12, 12, 0.3, 0.4, 0.2, 0.5, 0.5, 0.8, 0.5, 90);
  }
}
