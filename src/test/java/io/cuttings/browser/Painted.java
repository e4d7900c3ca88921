package io.cuttings.browser;

import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** What is wrong with a page once it is painted, by the measure of WCAG 2.2, AA. */
final class Painted {
  /** Texts whose letters stand out too little from what is behind them (1.4.3). */
  private static final String PALE =
      """
      const parts = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
      const light = colour => parts(colour).slice(0, 3)
          .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const behind = element => {
        for (let e = element; e; e = e.parentElement) {
          const colour = getComputedStyle(e).backgroundColor;
          if (colour.startsWith('rgb(')) return colour;
        }
        return 'rgb(255, 255, 255)';
      };
      const ratio = (front, back) => {
        const [less, more] = [light(front), light(back)].sort((a, b) => a - b);
        return (more + 0.05) / (less + 0.05);
      };
      const texts = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (walker.currentNode.data.trim() && element.checkVisibility()) texts.add(element);
      }
      document.querySelectorAll('input, select').forEach(e => texts.add(e));
      const found = [];
      for (const e of texts) {
        const style = getComputedStyle(e);
        const fronts = [e.closest('svg') ? style.fill : style.color];
        if (e.placeholder) fronts.push(getComputedStyle(e, '::placeholder').color);
        for (const front of fronts) {
          const worth = ratio(front, behind(e));
          if (!(worth >= 4.5)) {
            found.push(`${e.tagName} ${e.className} ${worth.toFixed(2)} ${front} on ${behind(e)}: `
                + (e.textContent || e.placeholder || '').trim().slice(0, 40));
          }
        }
      }
      return [`${texts.size} texts`, ...found];
      """;

  /** Targets too small and too near to others (2.5.8), or under something else. */
  private static final String OUT_OF_REACH =
      """
      const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
          .filter(e => e.checkVisibility() && e.type !== 'hidden')
          .filter(e => !e.classList.contains('skip'));
      const inText = e => e.tagName === 'A' && e.closest('p, td') !== null;
      const boxes = targets.map(e => e.getBoundingClientRect());
      const middle = b => [b.x + b.width / 2, b.y + b.height / 2];
      const gap = ([x, y], b) => Math.hypot(
          Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom));
      const found = [];
      targets.forEach((e, i) => {
        const isSmall = boxes[i].width < 24 || boxes[i].height < 24;
        const isNear = boxes.some((b, j) => j !== i && gap(middle(boxes[i]), b) < 12);
        if (isSmall && isNear && !inText(e)) found.push(`too near: ${e.outerHTML}`);
      });
      targets.forEach(e => {
        e.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [x, y] = middle(e.getClientRects()[0]);
        const top = document.elementFromPoint(x, y);
        if (!top || !(e.contains(top) || top.contains(e))) found.push(`covered: ${e.outerHTML}`);
      });
      scrollTo(0, 0);
      return [`${targets.length} targets`, ...found];
      """;

  private final ChromeDriver driver;

  Painted(Chromium chromium) {
    driver = chromium.driver();
  }

  /** First how many texts were looked at, then those that are too pale. */
  List<String> pale() {
    return list(driver.executeScript(PALE));
  }

  /** First how many targets were tried, then those that a finger does not reach. */
  List<String> outOfReach() {
    return list(driver.executeScript(OUT_OF_REACH));
  }

  /** What the page would need to be read without scrolling to the side. */
  int neededWidth() {
    return ((Number) script("return document.documentElement.scrollWidth")).intValue();
  }

  /** Of what is behind the page, from 0 for black to 255 for white. */
  int brightness() {
    String script =
        "return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
            + ".reduce((a, b) => a + b) / 3";
    return ((Number) script(script)).intValue();
  }

  /** What has the focus, and whether one sees that. */
  String focus() {
    return script(
            """
            const e = document.activeElement;
            const style = getComputedStyle(e);
            const box = e.getBoundingClientRect();
            const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
            return (isSeen ? 'seen ' : 'unseen ' + style.outline + ' ')
                + (e.className || e.id || e.textContent);
            """)
        .toString();
  }

  private Object script(String script) {
    return Objects.requireNonNull(driver.executeScript(script));
  }

  private static List<String> list(Object found) {
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }
}
