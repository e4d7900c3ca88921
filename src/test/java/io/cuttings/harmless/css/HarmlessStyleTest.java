package io.cuttings.harmless.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessStyleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "color:red; font-size:18px|color:red;font-size:18px;",
        "COLOR : #FFF !important|color:#FFF !important;",
        "font-family:'A B',serif|font-family:\"A B\",serif;",
        "margin:0 auto;padding:10px 5% .5em|margin:0 auto;padding:10px 5% .5em;",
        "width:calc(100% - 2px)|width:calc(100% - 2px);",
        "background:linear-gradient(#fff,rgb(0 0 0 / 50%))|"
            + "background:linear-gradient(#fff,rgb(0 0 0 / 50%));",
        "color:re\\64|color:red;",
        "c\\6flor:red|color:red;",
        "color:red/**/;width:1px|color:red;width:1px;",
        "font-family:\"a\\\"b\"|font-family:\"a\\22 b\";",
        "display:none;mso-hide:all|display:none;",
        "color:red;;width:2px;x|color:red;width:2px;",
        "position:absolute;top:-2px|position:absolute;top:-2px;",
      })
  void looksStay(String style, String safe) {
    assertThat(new HarmlessStyle().attribute(style)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "width:expression(alert(1))",
        "width:e\\78pression(alert(1))",
        "width:exp/**/ression(alert(1))",
        "behavior:url(x.htc)",
        "-moz-binding:url(x.xml#a)",
        "content:url(https://x.example/)",
        "cursor:url(https://x.example/),auto",
        "border-image:url(https://x.example/) 30",
        "list-style-image:image-set('https://x.example/' 1x)",
        "background:-webkit-image-set(url(https://x.example/) 1x)",
        "background:image('https://x.example/')",
        "background:src('https://x.example/')",
        "background:cross-fade(url(a),url(b))",
        "background:paint(x)",
        "background:var(--x)",
        "--x:url(https://x.example/)",
        "position:fixed",
        "position:f\\69xed",
        "position:sticky",
        "position:FIXED !important",
        "filter:url(https://x.example/#f)",
        "filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src='x')",
        "mask:url(https://x.example/)",
        "src:url(https://x.example/)",
        "@import url(https://x.example/)",
        "color:red}body{color:blue",
        "color:attr(x)",
        "width:calc(1px",
        "color:</style><script>",
        "animation:x 1s",
      })
  void whatLoadsRunsOrCoversGoes(String style) {
    assertThat(new HarmlessStyle().attribute(style)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "background:url(https://x.example/a.png) #123456",
        "background:URL( 'https://x.example/a.png' ) #123456",
        "background:u\\72l(https://x.example/a.png) #123456",
        "background:\\75 \\72 \\6c (https://x.example/a.png) #123456",
        "background:url(https://x.example/a\\29 .png) #123456",
        "background:url(//x.example/a.png#);x:y) #123456",
      })
  void aColourStaysWhereItsPictureGoes(String style) {
    HarmlessStyle harmless = new HarmlessStyle();

    String safe = harmless.attribute(style);

    assertThat(safe).startsWith("background:none").doesNotContain("url", "example");
    assertThat(harmless.remotePictures()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ".a,#b>td.c:hover{color:red}|.a,#b>td.c:hover{color:red;}",
        "@media only screen and (max-width:480px){.w{width:100%!important}}|"
            + "@media only screen and (max-width:480px){.w{width:100%!important;}\\n}",
        "<!-- p{color:red} -->|p{color:red;}",
        "u + .body .x{width:1px}|u + .body .x{width:1px;}",
        "div[style*=\"margin: 16px 0\"]{margin:0}|div[style*=\"margin: 16px 0\"]{margin:0;}",
        ".sm\\:w-full{width:100%}|.sm\\3a w-full{width:100%;}",
        "@supports (display:grid){p{color:red}}|@supports (display:grid){p{color:red;}\\n}",
        "tr:nth-child(2n+1){color:red}|tr:nth-child(2n+1){color:red;}",
        "p{color:red|p{color:red;}",
        "@charset \"utf-8\";p{color:red}|p{color:red;}",
        "@import url(https://x.example/);p{color:red}|p{color:red;}",
        "@import 'https://x.example/';p{color:red}|p{color:red;}",
        "@im\\70ort 'https://x.example/';p{color:red}|p{color:red;}",
        "@font-face{font-family:x;src:url(https://x.example/)}p{color:red}|p{color:red;}",
        "@keyframes x{from{color:red}}p{color:red}|p{color:red;}",
        "@media (prefers-color-scheme:dark){p{color:#fff}}p{color:red}|p{color:red;}",
        "@media print{@import 'x';p{color:red}}|@media print{p{color:red;}\\n}",
        "p{background:url(x);color:red}|p{background:none;color:red;}",
        "p{color:red;b{color:blue}}q{color:red}|p{color:red;}\\nq{color:red;}",
      })
  void rulesStay(String sheet, String safe) {
    assertThat(new HarmlessStyle().sheet(sheet).strip()).isEqualTo(safe.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import 'https://x.example/'",
        "@import url(https://x.example/) screen",
        "@namespace url(https://x.example/)",
        "@media screen{@media screen{@import 'x'}}",
        "</style><script>alert(1)</script>{color:red}",
        "p</style{color:red}",
        "p[a='</style>]{color:red}",
        "@media </style>{p{color:red}}",
        "@media (width<600px){p{color:red}}",
        "p){color:red}",
        "p:has(a){color:red}",
        "p{}",
      })
  void nothingElseOfASheetPasses(String sheet) {
    assertThat(new HarmlessStyle().sheet(sheet).replaceAll("@media screen|[{}\\s]", "")).isEmpty();
  }

  @Test
  void aStringCannotEndTheSheet() {
    String safe = new HarmlessStyle().sheet("p:after{content:'</style><img src=x>'}");

    assertThat(safe).startsWith("p:after{content:\"").doesNotContain("<", ">");
  }

  @Test
  void theTimeGrowsWithTheLength() {
    String open = "(".repeat(200_000);
    assertThat(new HarmlessStyle().sheet("p{" + open)).isEmpty();
    assertThat(new HarmlessStyle().sheet("@media x{".repeat(100_000))).hasSizeLessThan(200);
    assertThat(new HarmlessStyle().sheet("/*".repeat(500_000))).isEmpty();
    assertThat(new HarmlessStyle().sheet("\\".repeat(500_000))).isEmpty();
    assertThat(new HarmlessStyle().sheet("a{b:c}".repeat(200_000))).isEmpty();
    assertThat(new HarmlessStyle().attribute("color:red;".repeat(200_000))).hasSize(2_000_000);
  }
}
