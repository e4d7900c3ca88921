package io.cuttings.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlCanonicaliserTest {
  private static final String PAGE = "https://example.com/lamps?id=7";

  private final UrlCanonicaliser canonicaliser = new UrlCanonicaliser();

  private CanonicalUrl canonical(String url) {
    return canonicaliser.canonicalise(url);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          a redirect with a plain target,    https://mail.example.org/click?url=https://example.com/lamps?id=7
          a redirect with an encoded target, https://mail.example.org/track?u=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7
          a target that is encoded twice,    https://mail.example.org/r/?target=https%253A%252F%252Fexample.com%252Flamps%253Fid%253D7
          a target in Base64,                https://mail.example.org/go?to=aHR0cHM6Ly9leGFtcGxlLmNvbS9sYW1wcz9pZD03
          a target as a segment,             https://mail.example.org/CL0/https:%2F%2Fexample.com%2Flamps%3Fid=7/1/0100/abc=
          a segment in Base64,               https://mail.example.org/c/aHR0cHM6Ly9leGFtcGxlLmNvbS9sYW1wcz9pZD03/tail
          Safe Links,                        https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7&data=05%7C01&sdata=x&reserved=0
          URL Defense 1,                     https://urldefense.proofpoint.com/v1/url?u=https://example.com/lamps%3Fid%3D7&k=abc
          URL Defense 2,                     https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_lamps-3Fid-3D7&d=DwMFaQ
          URL Defense 3,                     https://urldefense.com/v3/__https://example.com/lamps?id=7__;!!abc!def$
          URL Defense 3 with replaced signs, https://urldefense.com/v3/__https://example.com/lamps*id=7__;Pw!!abc!def$
          Google,                            https://www.google.com/url?q=https://example.com/lamps%3Fid%3D7&sa=D
          Facebook,                          https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7&h=AT0
          Instagram,                         https://l.instagram.com/?u=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7&e=AT0
          Slack,                             https://slack-redir.net/link?url=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7
          LinkedIn,                          https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7
          YouTube,                           https://www.youtube.com/redirect?event=d&q=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7
          VK,                                https://vk.com/away.php?to=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7
          Bing,                              https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9leGFtcGxlLmNvbS9sYW1wcz9pZD03
          Zhihu,                             https://link.zhihu.com/?target=https%3A//example.com/lamps%3Fid%3D7
          Reddit,                            https://out.reddit.com/t3_a?url=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7
          Safe Links in Teams,               https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp.html?url=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7&locale=en
          Barracuda,                         https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fexample.com%2flamps%3fid%3d7&c=E
          Sophos,                            https://eu-west-1.protection.sophos.com/?d=example.com&u=aHR0cHM6Ly9leGFtcGxlLmNvbS9sYW1wcz9pZD03&i=x
          Avanan,                            https://url.avanan.click/v2/___https://example.com/lamps?id=7___.YXAz
          Check Point,                       https://protect.checkpoint.com/v2/___https:/example.com/lamps?id=7___.YXAz
          Cisco,                             https://secure-web.cisco.com/1abc/https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7
          Amazon SES,                        https://abc.r.eu-west-1.awstrack.me/L0/https:%2F%2Fexample.com%2Flamps%3Fid=7/1/0102/x
          Yahoo,                             https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=https%3a%2f%2fexample.com%2flamps%3fid%3d7/RK=2/RS=x-
          DuckDuckGo,                        https://duckduckgo.com/l/?uddg=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7&rut=a
          an AMP viewer,                     https://www.google.com/amp/s/example.com/lamps?id=7
          an AMP cache,                      https://example-com.cdn.ampproject.org/c/s/example.com/lamps?id=7
          a target as the whole query,       https://href.li/?https://example.com/lamps?id=7
          ActiveCampaign,                    https://acc.example.net/Prod/link-tracker?redirectUrl=aHR0cHM6Ly9leGFtcGxlLmNvbS9sYW1wcz9pZD03&sig=a
          HubSpot with its target,           https://t.example.net/e2t/c/*W1?t=https%3A%2F%2Fexample.com%2Flamps%3Fid%3D7&si=1
          Sailthru,                          https://link.example.net/click/123.4/aHR0cHM6Ly9leGFtcGxlLmNvbS9sYW1wcz9pZD03/abc
          a target without its scheme,       https://mail.example.org/click?url=//example.com/lamps?id=7
          a wrapper in a wrapper,            https://slack-redir.net/link?url=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fexample.com%252Flamps%253Fid%253D7
          """)
  void redirectsThatCarryTheirTargetAreFollowed(String kind, String url) {
    assertThat(canonical(url)).as(kind).extracting(CanonicalUrl::url).isEqualTo(PAGE);
    assertThat(canonical(url)).isEqualTo(canonical(PAGE));
  }

  @Test
  void theTargetInATokensPayloadIsFollowed() {
    String token =
        part("{\"alg\":\"HS256\"}") + "." + part("{\"n\":1,\"url\":\"" + PAGE + "\"}") + ".c2ln";
    assertThat(canonical("https://mail.example.org/t/" + token).url()).isEqualTo(PAGE);
    assertThat(canonical("https://mail.example.org/redirect?p=" + token).url()).isEqualTo(PAGE);
  }

  private static String part(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a?utm_source=x&utm_medium=y&id=7, https://example.com/a?id=7",
    "https://example.com/a?fbclid=x, https://example.com/a",
    "https://example.com/a?mc_cid=1&mc_eid=2, https://example.com/a",
    "https://example.com/a?_hsenc=1&_hsmi=2&b=3, https://example.com/a?b=3",
    "https://example.com/a?UTM_Source=x, https://example.com/a",
    "https://example.com/a?ref=weekly, https://example.com/a",
    "https://github.com/a/b/blob/f?ref=main, https://github.com/a/b/blob/f?ref=main",
    "https://x.com/a/status/1?s=20&t=z, https://x.com/a/status/1",
    "https://example.com/?s=lamps, https://example.com/?s=lamps",
    "https://medium.com/@a/b-1?source=email, https://medium.com/@a/b-1",
    "https://example.com/a?source=email, https://example.com/a?source=email",
    "https://www.youtube.com/watch?v=1&si=2&feature=s, https://www.youtube.com/watch?v=1",
    "https://www.amazon.co.uk/dp/1?tag=a-21&k=b, https://www.amazon.co.uk/dp/1?k=b",
    "https://example.com/a?tag=news, https://example.com/a?tag=news",
    "https://example.com/a#:~:text=lamps, https://example.com/a",
    "https://example.com/a#utm_source=x, https://example.com/a",
    "https://example.com/a#part, https://example.com/a#part",
    "https://example.com/a?x=1&amp;utm_source=2&amp;y=3, https://example.com/a?x=1&y=3"
  })
  void trackingParametersGoWhereTheyAreNoContent(String written, String expected) {
    assertThat(canonical(written).url()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://EXAMPLE.Com/Lamps, https://example.com/Lamps",
    "https://example.com, https://example.com/",
    "https://example.com:443/a, https://example.com/a",
    "http://example.com:80/a, http://example.com/a",
    "https://example.com:8443/a, https://example.com:8443/a",
    "https://example.com./a, https://example.com/a",
    "https://example.com/%7ejo/%e9%bb%9e, https://example.com/~jo/%E9%BB%9E",
    "https://example.com/a/../b/./c, https://example.com/b/c",
    "https://example.com/点, https://example.com/%E7%82%B9",
    "//example.com/a, https://example.com/a",
    "www.example.com/a, https://www.example.com/a",
    "https://user:secret@example.com/a, https://example.com/a",
    "https://example.com/a%2Fb, https://example.com/a%2Fb"
  })
  void writtenFormsAreNormalised(String written, String expected) {
    assertThat(canonical(written).url()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.example.com/a/, https://example.com/a",
    "https://m.example.com/a, https://example.com/a",
    "https://example.com/a/index.html, https://example.com/a",
    "https://example.com/a?y=1&x=2, https://example.com/a?x=2&y=1",
    "https://example.com/a?source=email, https://example.com/a",
    "https://example.com/a#part, https://example.com/a"
  })
  void whatRarelyTellsPagesApartIsNotCompared(String one, String other) {
    assertThat(canonical(one).key()).isEqualTo(canonical(other).key());
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a, https://example.com/b",
    "https://example.com/a?id=1, https://example.com/a?id=2",
    "https://example.com/#/a, https://example.com/#/b",
    "https://one.example.com/a, https://two.example.com/a"
  })
  void otherPagesHaveOtherKeys(String one, String other) {
    assertThat(canonical(one).key()).isNotEqualTo(canonical(other).key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "https://example.com/?utm_source=x",
        "https://example.com/en-GB/",
        "https://example.com/blog",
        "https://github.com/someone",
        "https://x.com/someone?s=20",
        "https://mastodon.example/@someone",
        "https://www.youtube.com/@someone",
        "https://www.linkedin.com/in/someone",
        "https://example.com/unsubscribe/abc",
        "mailto:a@example.com",
        "tel:+123",
        "#top",
        ""
      })
  void homePagesProfilesAndOtherSchemesIdentifyNothing(String url) {
    assertThat(canonical(url).identifies()).isFalse();
    assertThat(canonical(url).opaque()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bit.ly/3abc",
        "https://t.co/abc",
        "https://example.us1.list-manage.com/track/click?u=1&id=2&e=3",
        "https://mail.example.com/ls/click?upn=abc",
        "https://substack.com/redirect/abc"
      })
  void opaqueRedirectsStayAndIdentifyNothing(String url) {
    assertThat(canonical(url).url()).isEqualTo(url);
    assertThat(canonical(url).opaque()).isTrue();
    assertThat(canonical(url).identifies()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PAGE,
        "https://github.com/someone/something",
        "https://x.com/someone/status/1",
        "https://example.com/blog/lamps",
        "https://example.com/?p=7"
      })
  void articlesIdentifyAStory(String url) {
    assertThat(canonical(url).identifies()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https:///",
        "http://[::1",
        "https://example.com/%",
        "https://example.com/%zz?%=%&=&&",
        "https://example.com/r?url=",
        "https://urldefense.com/v3/__",
        "https://urldefense.com/v3/__**__;!!!",
        "https://urldefense.com/v3/__http:/**A__;////!!",
        "https://example.com/../../..",
        "https://example.com/\uD83D?\uDE00",
        "javascript:alert(1)",
        "data:text/html,<b>",
        "https://a@b@c/d",
        "https://mail.example.org/click?url=javascript:alert(1)",
        "https://mail.example.org/click?url=data:text/html,x",
        "https://mail.example.org/click?url=//",
        "https://mail.example.org/click?url=%C3%28%FF",
        "https://mail.example.org/c/%C3%28%FF/x",
        "https://r.search.yahoo.com/a/RU=https%3a%2f%2f/b",
        "https://url.avanan.click/v2/___https:/___.",
        "https://example.com/eyJ",
        "https://example.com/eyJ...."
      })
  void brokenInputIsDealtWith(String written) {
    assertThatCode(() -> canonical(written)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x"})
  void aWrapperOfSomethingElseThanAPageStaysWhatItIs(String target) {
    String wrapper = "https://mail.example.org/click?url=" + target;
    assertThat(canonical(wrapper).url()).startsWith("https://mail.example.org/click?url=");
  }

  @Test
  void aWrapperOfItselfEnds() {
    String loop = "https://mail.example.org/go?url=https://mail.example.org/go";
    assertThat(canonical(loop).url()).isEqualTo("https://mail.example.org/go");
  }

  /** Rows that are there by mistake, or that another row keeps from being met, are found here. */
  @Test
  void everyRowOfTheRedirectorsUnwraps() {
    for (List<String> row : Table.rows("redirectors.tsv", 4)) {
      for (String name : row.get(2).split(",", -1)) {
        String way = "https://" + host(row.get(0)) + path(row.get(0), row.get(1)) + "?";
        String url =
            name.equals("?") ? way + PAGE : way + name + "=" + URLEncoder.encode(PAGE, UTF_8);
        assertThat(canonical(url).url()).as(row + ": " + url).isEqualTo(PAGE);
      }
    }
  }

  @Test
  void everyRowOfTheOpaqueRedirectorsIsMet() {
    for (List<String> row : Table.rows("opaque-redirectors.tsv", 3)) {
      String url = "https://" + host(row.get(0)) + path(row.get(0), row.get(1));
      assertThat(canonical(url).opaque()).as(row + ": " + url).isTrue();
      assertThat(canonical(url).identifies()).as(row + ": " + url).isFalse();
    }
  }

  @Test
  void everyRowOfTheStandingPagesIsMet() {
    for (List<String> row : Table.rows("standing-pages.tsv", 3)) {
      String url = "https://" + host(row.get(0)) + path(row.get(0), row.get(1));
      assertThat(canonical(url).identifies()).as(row + ": " + url).isFalse();
    }
  }

  @Test
  void everyTrackingParameterGoes() {
    for (List<String> row : Table.rows("tracking-parameters.tsv", 3)) {
      for (String pattern : row.get(1).split(",", -1)) {
        if (!pattern.startsWith("-")) {
          String page = "https://" + host(pattern) + "/a/page-7";
          String name = row.get(0).replace("*", "x");
          assertThat(canonical(page + "?" + name + "=1").url()).as(row.toString()).isEqualTo(page);
        }
      }
    }
  }

  private static String host(String pattern) {
    if (pattern.equals("*")) {
      return "site.example";
    }
    return pattern.endsWith(".*") ? pattern.replace(".*", ".example") : pattern.replace("*.", "a.");
  }

  /** A path that a row's pattern matches, found by taking the first of what it allows. */
  private static String path(String host, String pattern) {
    String path = pattern.replace("(?i)", "");
    for (String before = ""; !before.equals(path); ) {
      before = path;
      path = path.replaceAll("\\(\\?:([^()|]*)(?:\\|[^()]*)?\\)\\??", "$1");
    }
    path = path.replaceAll("([a-z])\\?(?!:)", "$1");
    path = path.replaceAll("\\[a-z]\\{2\\}", "en").replaceAll("\\[a-zA-Z]\\{2\\}", "GB");
    path = path.replaceAll("\\[\\^/\\]\\+|\\.[*+]", "x").replace("\\w+", "htm");
    path = path.replace("\\d", "2").replaceAll("\\\\(.)", "$1");
    String met = path.startsWith("/") ? path : "/" + path;
    if (met.equals("/?")) {
      return "";
    }
    assertThat(HostRule.of(host, pattern).path().matcher(met).matches())
        .as(pattern + " gives " + met)
        .isTrue();
    return met;
  }

  @Test
  void hostileLengthIsDealtWithInTime() {
    List<String> hostile =
        List.of(
            "www.".repeat(25_000),
            "a.".repeat(50_000) + "!",
            "https://example.com/" + "/".repeat(100_000) + "a",
            "https://example.com/" + "/url".repeat(25_000),
            "https://example.com/r?" + "&u=x".repeat(25_000),
            "https://example.com/" + "eyJ.".repeat(25_000),
            "https://urldefense.com/v3/" + "__;".repeat(33_000),
            "https://urldefense.com/v3/__https://" + "*".repeat(100_000) + "__;QUFB!",
            "https://example.com/?" + "%".repeat(100_000),
            "https://example.com/" + "%25".repeat(33_000),
            "https://r.search.yahoo.com/" + "/RU=https%3a%2f%2fx".repeat(5_000),
            "https://url.avanan.click/v2/___https://" + "___.".repeat(25_000),
            "https://www.google.com/amp/s/" + "amp/s/".repeat(15_000),
            "https://example.com/a#" + "#".repeat(100_000),
            "https://example.com/" + "../".repeat(33_000));
    assertThatCode(() -> hostile.forEach(this::canonical)).doesNotThrowAnyException();
    Duration limit = Duration.ofSeconds(5);
    for (String url : hostile) {
      assertTimeout(limit, () -> canonical(url), url.substring(0, 40));
    }
  }

  @Test
  void aLongOrNestedUrlEnds() {
    String deep = PAGE;
    for (int i = 0; i < 12; i++) {
      deep = "https://mail.example.org/go?url=" + URLEncoder.encode(deep, UTF_8);
    }
    assertThat(canonical(deep).url()).startsWith("https://mail.example.org/go?url=");
    assertThat(canonical("https://example.com/" + "a/".repeat(50_000)).identifies()).isTrue();
    CanonicalUrl url = canonical("https://example.com/" + "a".repeat(100_000));
    assertThat(url.key()).hasSizeLessThanOrEqualTo(1000);
  }

  @Test
  void aCanonicalUrlIsItsOwnCanonicalUrlAndALinkThatWorks() {
    String alphabet = "ab/%2?&=#.-_~+: é点\u200B*@!$'\"<";
    var random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder("https://example.com/");
      for (int i = random.nextInt(16); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      CanonicalUrl once = canonical(text.toString());
      assertThat(canonical(once.url())).as(text.toString()).isEqualTo(once);
      assertThat(URI.create(once.url().replaceAll("#.*", "")).getScheme()).isEqualTo("https");
      assertThat(once.url()).isEqualTo(once.url().strip()).startsWith("https://");
    }
  }
}
