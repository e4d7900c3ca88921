package io.cuttings.split.role;

/**
 * The measures by which blocks are judged, all in one place: as components those that weigh shares
 * of an issue against each other, as constants by topic how long and how many things are. Lengths
 * are in words, and of "length" and of texts behind others in characters. Immutable.
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

  /** How the head of an issue is told from what follows. */
  static final class Heads {
    static final int DATE_WORDS = 9; // longest line that says a date
    static final int NAME_WORDS = 16; // longest line that names the issue, or a motto above it
    static final int EDITOR_WORDS = 5; // longest line that says by whom the issue is
    static final int MENU_WORDS = 4; // longest link above the masthead
    static final int MENU_BLOCKS = 12; // how far down a bar of links may begin
    static final int MENU_LINKS = 3; // links that make a bar
    static final int MENU_LINK_WORDS = 3; // longest link in a bar
    static final int LEAD_WORDS = 16; // a text of more begins the issue
    static final int CONTENTS_ENTRIES = 40; // longest table of contents
    static final int STRAPLINE_WORDS = 10; // longest line that says little below a heading
    static final int KICKER_WORDS = 4; // longest such line that is the label of a card

    private Heads() {}
  }

  /** How the end of an issue is told from what goes before. */
  public static final class Ends {
    static final int FOOTER_RISE = 6; // lines above its first one that may belong to it
    static final int FOOTER_SHORTEST = 400; // characters that a footer may always have
    static final int FOOTER_LONGEST = 3_000; // characters that it has at the most
    static final int FOOTER_RECORDS = 3; // items below a line say that it begins no footer
    static final int RECORD_WORDS = 5; // shortest linked headline that counts as such an item
    static final int ASKING_LENGTH = 200; // longest line above it that asks for opinions
    static final int GOODBYE_WORDS = 30; // longest goodbye
    static final int VALEDICTION_WORDS = 9; // longest line such as "Yours ever,"
    static final int SIGNATURE_WORDS = 10; // longest line below a goodbye that signs it
    static final int NAME_BEGINNING = 2; // words of the publication's name that name it
    static final int SIGNATURES = 4; // lines that may sign a goodbye
    public static final int TAIL_TEXTS = 16; // texts behind the last item that repetition may tell
    public static final int TAIL_LENGTH = 600; // longest such text, in characters

    private Ends() {}
  }

  /** How long the lines are that are noise wherever they stand. */
  public static final class Noises {
    static final int WEB_LENGTH = 120; // longest line that asks to share or subscribe
    static final int NOTICE_BLOCKS = 12; // how far down a notice may stand
    static final int SPONSOR_LENGTH = 90; // longest line that heads what was paid for
    static final int SPONSOR_SIGN_LENGTH = 60; // longest line that ends with a sponsor's sign
    static final int BUTTON_WORDS = 6; // longest button
    static final int ADVERT_WORDS = 5; // longest sponsor's line that is no advertisement itself
    static final double BUTTON_LINKED = 0.7; // share of a button that is link
    static final int BAR_WORDS = 3; // longest part of a bar of links, longest label of a sponsor
    static final int WEB_BLOCKS = 6; // how far down "date | read online" may stand
    static final int WEB_LINE_WORDS = 16; // longest such line
    static final int QUESTION_WORDS = 14; // longest question for an opinion
    static final int ANSWER_WORDS = 8; // longest answer
    static final int CHOICES_WORDS = 16; // longest line of answers
    static final int AGAIN_WORDS = 5; // longest link that is a button when it comes often
    static final int TWICE_WORDS = 3; // longest one that is a button when it comes twice
    static final int OFTEN = 3; // how often is often
    static final int TWICE = 2; // how often the short ones come
    static final int FIGURE_ROWS = 3; // rows that make a table of figures
    static final int FIGURE_NAME_WORDS = 4; // longest name in such a table
    static final int SPONSOR_REACH = 2; // texts below a sponsor's line up to its headline
    static final double SPONSOR_LARGE = 1.12; // times the body, a line heads a frame
    public static final int PAID_BLOCKS = 3; // texts of a paid frame without a headline

    private Noises() {}
  }

  /** How headings of sections are told from headlines of items. */
  static final class Lines {
    static final double LARGEST_PROSE = 1.5; // times the body, a sentence is a heading
    static final int HEADING_NEAR = 2; // blocks from a heading to a lesser one
    static final int BETWEEN_WORDS = 10; // words that may stand between them
    static final int SECTION_WORDS = 4; // longest heading of a section above prose
    static final int LABEL_WORDS = 2; // the same above short prose
    static final int LINKED_PARAGRAPHS = 3; // paragraphs with links that make records
    static final int SHORT_PROSE = 3; // paragraphs of short prose
    static final int FEW_HEADINGS = 3; // headings of one look below which they may be subheads
    static final int LIST_HEAD_WORDS = 4; // longest bold line that heads a list
    static final int KICKER_WORDS = 5; // longest bold line that names the section of a heading
    static final int SMALL_LABEL_WORDS = 4; // longest name of a section in small letters
    static final int SMALL_LABELS = 2; // how many of them there must be
    static final double ITEMS_EACH = 1.5; // items that they must head in the mean
    static final int MEDIUM_WORDS = 5; // longest line below a headline that names the medium
    static final int AUTHOR_WORDS = 7; // longest link to an author's page
    static final double AUTHOR_LINKED = 0.75; // share of such a line that is link

    private Lines() {}
  }

  /** How lists of items are told from lists in the text of one. */
  public static final class Entries {
    static final int LIST_LABEL_WORDS = 4; // longest label of a list of links
    static final int ANNOUNCING_WORDS = 10; // longest line with a colon that heads a list
    static final int LONG_ENTRY_WORDS = 15; // mean length of entries that are items
    static final int CONTENTS_WORDS = 12; // mean length of entries of a table of contents
    static final int FEW_ENTRIES = 3; // entries that make a list at the head
    static final int MANY_ENTRIES = 8; // entries that make one further down
    static final int ENTRY_TITLES = 3; // entries above paragraphs that are headlines
    static final int ANNOUNCED_ENTRIES = 10; // entries that a colon makes part of the text
    static final int ENTRY_TOPIC_WORDS = 12; // longest first line of an entry that is its headline
    static final int LIST_HEADING_WORDS = 4; // longest heading of a list of items without links
    static final int ENTRY_WORDS = 5; // mean length of the entries of such a list
    static final int FIELDS = 2; // fields that make a record, and how often each comes
    public static final int LIST_TAIL = 200; // characters behind a list that go on without it

    private Entries() {}
  }

  /** How an item is found and what it says. */
  public static final class Texts {
    static final int BOLD_WORDS = 24; // longest bold lead
    static final int BRIEFS = 2; // bold leads that make a row
    static final int BRIEFS_HEADING_WORDS = 5; // longest heading of a row that is no headline
    static final int HEADLINE_LINES = 3; // lines of a paragraph that are headlines each
    static final int LEAD_IN = 8; // characters that may stand before a link that leads
    static final int BLURB_WORDS = 12; // shortest text, cut off, that is no headline
    static final int LONG_WORD = 4; // letters of a word that tells a topic
    static final int RARE = 3; // paragraphs of a row that may say a rare word
    static final int SHARED = 2; // rare words that join two paragraphs
    public static final int CARD_TEXT = 60; // characters behind a card that are an item
    public static final int LONG_HEADLINE = 150; // characters of a headline that needs no text
    public static final int ROW = 4; // paragraphs behind a list that are cut by topic
    public static final int TOPIC_LABEL_WORDS = 6; // longest topic line above a headline
    public static final int FIRST_LINE_WORDS = 12; // longest headline above lines of an entry
    public static final int BYLINE_WORDS = 9; // longest line that names a source
    public static final int BESIDE_WORDS = 5; // longest name beside a headline
    public static final int BYLINE_NEAR = 6; // blocks between a headline and its byline
    public static final double PALE = 0.93; // how much smaller than the body a byline is
    public static final int SOURCE_WORDS = 7; // longest name of a medium
    public static final double CAPITALISED = 0.6; // share of its longer words with a capital

    private Texts() {}
  }
}
