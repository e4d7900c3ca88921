package io.cuttings.split;

import static io.cuttings.split.role.Thresholds.Entries.LIST_TAIL;
import static io.cuttings.split.role.Thresholds.Noises.PAID_BLOCKS;
import static io.cuttings.split.role.Thresholds.Texts.CARD_TEXT;
import static io.cuttings.split.role.Thresholds.Texts.LONG_HEADLINE;

import io.cuttings.split.flow.Block;
import io.cuttings.split.flow.Container;
import io.cuttings.split.role.Phrases;
import io.cuttings.split.role.Role;
import io.cuttings.split.role.Roles;
import io.cuttings.split.role.Thresholds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Cuts the blocks of a section into records, one for each item: at the blocks that start items, and
 * where a card ends.
 */
final class Records {
  /** What layouts draw frames with; a paragraph or a bullet is no frame. */
  private static final Set<String> FRAMES =
      Set.of("table", "tbody", "tr", "td", "div", "section", "article");

  private final Roles roles;
  private final Paragraphs paragraphs;
  private final boolean areCards;
  private final List<Integer> bounds = new ArrayList<>();

  /**
   * The blocks [from, to) that make an item.
   *
   * @param head its headline; -1 where it has none
   * @param why it begins where it does
   */
  record Cut(int head, int from, int to, String why) {}

  Records(Roles roles, Phrases phrases, Thresholds thresholds) {
    this.roles = roles;
    this.paragraphs = new Paragraphs(roles, phrases, thresholds);
    for (int i = 0; i < roles.size(); i++) {
      if (isStart(i) || roles.is(i, Role.SECTION)) {
        bounds.add(i);
      }
    }
    this.areCards = areCards();
  }

  /** Where most starts have text behind their card, the layout spreads each item over frames. */
  private boolean areCards() {
    int cards = 0;
    int spread = 0;
    for (int k = 0; k < bounds.size(); k++) {
      int head = bounds.get(k);
      int to = k + 1 < bounds.size() ? bounds.get(k + 1) : roles.size();
      int inCard = inCard(head, to, card(head));
      if (isStart(head) && hasBody(head, inCard)) {
        cards++;
        spread += textLength(inCard, to) >= CARD_TEXT ? 1 : 0;
      }
    }
    return 2 * spread <= cards;
  }

  private int inCard(int head, int to, Container card) {
    int inCard = head + 1;
    while (inCard < to && card.holds(roles.block(inCard).place())) {
      inCard++;
    }
    return inCard;
  }

  private boolean isStart(int i) {
    return roles.is(i, Role.START) || roles.is(i, Role.SPONSOR);
  }

  /** The records of [from, to), in order. */
  List<Cut> cut(int from, int to, boolean isHeaded) {
    List<Cut> records = new ArrayList<>();
    int at = from;
    int next = next(from, to);
    if (next > from || next == to) {
      int begin = next == to ? to : begin(next, from);
      paragraphs(records, from, begin, isHeaded);
      at = begin;
    }
    while (next < to) {
      int head = next;
      next = next(head + 1, to);
      int end = next == to ? to : begin(next, head + 1);
      int cut = end(head, end);
      add(records, head, at, cut, roles.reason(head));
      if (roles.block(head).listDepth() > 0 && cut < end) {
        add(records, paragraphs.cutsByTopic(cut, end), end, "behind the list");
      } else {
        paragraphs(records, cut, end, isHeaded);
      }
      at = end;
    }
    return records;
  }

  private int next(int from, int to) {
    int i = from;
    while (i < to && !isStart(i)) {
      i++;
    }
    return i;
  }

  /** Pictures and topic lines above a headline belong to it when they stand in its card. */
  private int begin(int head, int lowest) {
    Container card = card(head);
    int begin = head;
    if (!isOwn(card, head)) {
      return begin;
    }
    while (begin > lowest && card.holds(roles.block(begin - 1).place())) {
      begin--;
    }
    return begin;
  }

  /** The outermost container that holds this start and no other. */
  private Container card(int head) {
    int k = Collections.binarySearch(bounds, head);
    Container place = roles.block(head).place();
    int depth = -1;
    if (k > 0) {
      depth = depthOfCommon(bounds.get(k - 1), place);
    }
    if (k + 1 < bounds.size()) {
      depth = Math.max(depth, depthOfCommon(bounds.get(k + 1), place));
    }
    return place.at(depth + 1);
  }

  /**
   * Whether the card is within what the start shares with its neighbours. The only start of a mail
   * has none to tell its card from the mail itself, which would give it all that stands above.
   */
  private boolean isOwn(Container card, int head) {
    if (bounds.size() == 1) {
      return false;
    }
    int k = Collections.binarySearch(bounds, head);
    Container place = roles.block(head).place();
    boolean isOwn = k <= 0 || card.depth() > depthOfCommon(bounds.get(k - 1), place);
    return isOwn
        && (k + 1 >= bounds.size() || card.depth() > depthOfCommon(bounds.get(k + 1), place));
  }

  private int depthOfCommon(int other, Container place) {
    return Container.common(roles.block(other).place(), place).depth();
  }

  private void paragraphs(List<Cut> records, int from, int to, boolean isHeaded) {
    if (isHeaded && from < to) {
      add(records, paragraphs.cuts(from, to), to, "a card, or a paragraph with a link");
    } else {
      add(records, -1, from, to, "text without a headline");
    }
  }

  private void add(List<Cut> records, List<Integer> cuts, int to, String why) {
    for (int k = 0; k < cuts.size(); k++) {
      int end = k + 1 < cuts.size() ? cuts.get(k + 1) : to;
      add(records, -1, cuts.get(k), end, cuts.size() == 1 ? "text without a headline" : why);
    }
  }

  /** Where what follows a headline stops belonging to it: behind a rule, or outside its card. */
  private int end(int head, int to) {
    Container card = card(head);
    int behindList = behindList(head, to);
    if (behindList < to && textLength(behindList, to) >= LIST_TAIL) {
      return behindList;
    }
    int inCard = inCard(head, to, card);
    int rule = firstRule(inCard, to);
    if (roles.is(head, Role.SPONSOR) && rule == to) {
      return endOfPaid(head, inCard, to);
    }
    int end = rule < to && textLength(rule, to) >= CARD_TEXT ? rule : to;
    boolean isFramed = areCards && FRAMES.contains(card.tag()) && hasBody(head, inCard);
    return isFramed && textLength(inCard, to) >= CARD_TEXT ? inCard : end;
  }

  /** Paragraphs below a list are no part of its last entry. */
  private int behindList(int head, int to) {
    int i = head + 1;
    while (i < to
        && (!roles.isText(i) || roles.block(i).listDepth() >= roles.block(head).listDepth())) {
      i++;
    }
    return i;
  }

  /** A paid frame without a headline and without a card reaches to the next rule or no further. */
  private int endOfPaid(int head, int inCard, int to) {
    int texts = 0;
    int first = to;
    for (int i = inCard; i < to && texts < PAID_BLOCKS; i++) {
      if (roles.is(i, Role.PAID)) {
        return to;
      }
      texts += roles.isText(i) ? 1 : 0;
      first = texts == 1 && first == to ? i : first;
    }
    boolean hasBegun = Collections.binarySearch(bounds, head) > 0; // else it signs the masthead
    boolean isBare = hasBegun && textLength(head + 1, inCard) == 0;
    return isBare && first < to ? first + 1 : inCard;
  }

  private int firstRule(int from, int to) {
    for (int i = from; i < to; i++) {
      if (roles.block(i).kind() == Block.Kind.RULE) {
        return i;
      }
    }
    return to;
  }

  private boolean hasBody(int head, int to) {
    for (int i = head + 1; i < to; i++) {
      if (roles.isText(i) && !roles.is(i, Role.BUTTON)) {
        return true;
      }
    }
    return roles.block(head).text().length() > LONG_HEADLINE;
  }

  private int textLength(int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += roles.isText(i) ? roles.block(i).text().length() : 0;
    }
    return length;
  }

  private void add(List<Cut> records, int head, int from, int to, String why) {
    if (textLength(from, to) > 0) {
      records.add(new Cut(head, from, to, why));
    }
  }
}
