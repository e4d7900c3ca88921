package io.cuttings.bench;

/** Parts of plain texts as newsletters have them. */
final class TextShapes {
  private static final int WIDTH = 72;
  private static final int ENTRIES = 8;

  private TextShapes() {}

  static String digest(Vocabulary words) {
    String heading = words.words(2);
    StringBuilder part = new StringBuilder(heading).append('\n');
    part.append("=".repeat(heading.length())).append("\n\n");
    for (int i = 0; i < ENTRIES; i++) {
      part.append("* ").append(words.headline()).append('\n');
      part.append(wrapped(words.sentences(2), "  "));
      part.append("  ").append(words.url()).append("\n\n");
    }
    return part.toString();
  }

  static String prose(Vocabulary words) {
    return wrapped(words.sentences(5) + " " + words.url() + " " + words.sentences(1), "") + "\n";
  }

  private static String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    int width = 0;
    for (String word : text.split(" ", -1)) {
      boolean breaks = width == 0 || width + word.length() >= WIDTH;
      lines.append(!breaks ? " " : width == 0 ? indent : "\n" + indent).append(word);
      width = (breaks ? indent.length() : width + 1) + word.length();
    }
    return lines.append('\n').toString();
  }
}
