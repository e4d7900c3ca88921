package io.cuttings.split.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {
  private static final List<String> EXPRESSIONS =
      List.of(
          "unsubscrib", "opt[- ]?out of", "^©", "\\breferrals?\\b", "(?:^|[ (])ad$", "退订", "🔒");
  private static final Pattern PATTERN = Pattern.compile(String.join("|", EXPRESSIONS));

  private final Beginnings beginnings = new Beginnings(EXPRESSIONS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "u", "un", "uns", "to unsubscribe", "unsub", "opt-out of it", "optout of it", "opt",
        "© us", "us ©", "a referral", "areferral", "referralist", "ad", "an ad", "(ad", "bad",
        "请退订", "退", "a 🔒", "🔒", "🔓"
      })
  void findsWhatTheExpressionFinds(String text) {
    assertThat(beginnings.occurIn(text)).isEqualTo(PATTERN.matcher(text).find());
  }
}
