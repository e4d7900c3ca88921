package io.cuttings.web;

/** What is sent to a browser. */
public record Page(int status, String contentType, String text) {

  static Page html(int status, String text) {
    return new Page(status, "text/html;charset=utf-8", text);
  }
}
