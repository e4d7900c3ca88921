package io.cuttings.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A headline as it stands, and without what those who quote it put around it. */
final class Headline {
  // "Title — Site", "Title | Site": as pages call themselves in their title element
  private static final Pattern BEHIND = Pattern.compile("\\s+[—–|·»-]\\s+[^—–|·»]{1,40}$");
  // "ICYMI: Title", "Worth a read: Title"
  private static final Pattern BEFORE = Pattern.compile("^[^:：]{1,30}[:：]\\s*(?=\\S)");

  private Headline() {}

  /** The words of each form, the whole one first. */
  static Set<List<String>> forms(String title) {
    Set<List<String>> forms = new LinkedHashSet<>();
    forms.add(Words.of(title));
    String inner = BEHIND.matcher(title).replaceFirst("");
    forms.add(Words.of(inner));
    forms.add(Words.of(BEFORE.matcher(title).replaceFirst("")));
    forms.add(Words.of(BEFORE.matcher(inner).replaceFirst("")));
    return forms;
  }
}
