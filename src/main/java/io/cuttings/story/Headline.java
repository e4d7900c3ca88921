package io.cuttings.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A headline as it stands, and without what those who quote it put around it. */
final class Headline {
  // "Title — Site", "Title | Site": as pages call themselves in their title element
  private static final Pattern BEHIND = Pattern.compile("\\s+[—–|·»-]\\s+[^—–|·»]{1,40}$");
  // "ICYMI: Title", "Worth a read: Title"
  private static final Pattern BEFORE = Pattern.compile("^[^:：]{1,30}[:：]\\s*(?=\\S)");

  // "2. Title", "3) Title", "4、Title": its place in the issue
  private static final Pattern PLACE =
      Pattern.compile("^[\\[(]?\\d{1,2}(?:[.)\\]]\\s+|[、．]\\s*)(?=\\D)");

  private Headline() {}

  /** The headline without its number in the list that it stands in; null where there is none. */
  static @Nullable String unnumbered(@Nullable String title) {
    return title == null ? null : PLACE.matcher(title).replaceFirst("");
  }

  /** The words of each form, the whole one first. */
  static Set<List<String>> forms(String written) {
    String title = PLACE.matcher(written).replaceFirst("");
    Set<List<String>> forms = new LinkedHashSet<>();
    forms.add(Words.of(title));
    String inner = BEHIND.matcher(title).replaceFirst("");
    forms.add(Words.of(inner));
    forms.add(Words.of(BEFORE.matcher(title).replaceFirst("")));
    forms.add(Words.of(BEFORE.matcher(inner).replaceFirst("")));
    return forms;
  }
}
