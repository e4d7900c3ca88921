package io.cuttings.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What every page owes to those who read it with a keyboard, a screen reader, or in a mail's way.
 */
public final class PageChecks {
  private PageChecks() {}

  /** The page, after it was checked. */
  public static Document checked(String html) {
    Document page = Jsoup.parse(html);
    assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("style=\"");
    assertThat(page.select("script, [onclick], [onmouseover], [onerror], [onload]")).isEmpty();
    assertThat(page.select("a[href^=javascript], a[href^=data]")).isEmpty();
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).endsWith(" · Cuttings");
    landmarks(page);
    headings(page);
    alternatives(page);
    controls(page);
    ids(page);
    return page;
  }

  private static void landmarks(Document page) {
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("body > header nav, body > footer")).hasSize(2);
    Element first = page.select("body a").get(0);
    assertThat(first.attr("href")).isEqualTo("#" + page.select("main").get(0).id());
    assertThat(page.select("nav:not([aria-label]):not([aria-labelledby])")).isEmpty();
  }

  private static void headings(Document page) {
    assertThat(page.select("h1")).hasSize(1);
    int before = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      assertThat(heading.text()).isNotBlank();
      before = level;
    }
  }

  private static void alternatives(Document page) {
    assertThat(page.select("img:not([alt]), iframe:not([title])")).isEmpty();
    for (Element svg : page.select("svg")) {
      assertThat(svg.attr("role")).isEqualTo("img");
      for (String id : List.of(svg.attr("aria-labelledby").split(" "))) {
        assertThat(page.getElementById(id).wholeText()).isNotBlank();
      }
    }
  }

  private static void controls(Document page) {
    for (Element field : page.select("input:not([type=hidden]), select")) {
      assertThat(page.select("label[for=" + field.id() + "]")).as(field.outerHtml()).hasSize(1);
    }
    for (Element link : page.select("a[href], button, summary")) {
      assertThat(link.text() + link.attr("aria-label")).as(link.outerHtml()).isNotBlank();
    }
    assertThat(page.select("a[href^=http]:not([rel=\"noopener noreferrer\"])")).isEmpty();
    assertThat(page.select("[aria-labelledby]"))
        .allSatisfy(
            labelled ->
                assertThat(labelled.attr("aria-labelledby").split(" "))
                    .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull()));
  }

  private static void ids(Document page) {
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }
}
