package io.cuttings.split.html;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes list entries of paragraphs that begin with a sign of their own, as word processors write
 * lists (a symbol and spaces in a paragraph) and as people type them. One such paragraph without a
 * like neighbour is chance.
 */
final class Bullets {
  private static final Pattern SIGN =
      Pattern.compile("^(?:[•·∙▪▫‣⁃◦●○■□◆◇►▸▶➢➤→*–—-]|[§o])\\s+(?=\\S)");
  private static final int FEW = 2;

  private Bullets() {}

  static List<Block> marked(List<Block> blocks) {
    List<Block> marked = new ArrayList<>(blocks);
    int first = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      if (i == blocks.size() || !isSigned(blocks.get(i))) {
        if (i - first >= FEW) {
          marked.subList(first, i).replaceAll(Bullets::entry);
        }
        first = i + 1;
      }
    }
    return marked;
  }

  private static boolean isSigned(Block block) {
    return block.isText() && block.listDepth() == 0 && SIGN.matcher(block.text()).find();
  }

  private static Block entry(Block block) {
    Matcher sign = SIGN.matcher(block.text());
    int cut = sign.find() ? sign.end() : 0;
    List<Run> runs = new ArrayList<>();
    for (Run run : block.runs()) {
      int start = Math.max(0, run.start() - cut);
      int end = Math.max(0, run.end() - cut);
      if (end > start || (run.length() == 0 && run.url() != null)) {
        runs.add(new Run(start, end, run.style(), run.url()));
      }
    }
    return block.asEntry(block.text().substring(cut), runs);
  }
}
