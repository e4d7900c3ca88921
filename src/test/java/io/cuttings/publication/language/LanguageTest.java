package io.cuttings.publication.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.cuttings.publication.text.Phrases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The pier is open again, and the lamp that had been dark for weeks is lit by the keeper.",
        "de|Der Steg ist wieder offen, und die Lampe, die wochenlang dunkel war, brennt wieder.",
        "fr|La jetée est de nouveau ouverte, et la lampe qui était éteinte depuis des semaines brille.",
        "es|El muelle está abierto de nuevo, y la lámpara que llevaba semanas apagada vuelve a brillar.",
        "it|Il molo è di nuovo aperto, e la lampada che era spenta da settimane è tornata a brillare.",
        "pt|O cais está aberto de novo, e a lâmpada que estava apagada há semanas voltou a brilhar.",
        "nl|De pier is weer open, en de lamp die wekenlang donker was, brandt nu ook weer voor ons.",
        "sv|Bryggan är öppen igen, och lampan som har varit släckt i flera veckor lyser nu också för oss.",
        "da|Molen er åben igen, og lampen, som har været slukket i flere uger, lyser nu også for os efter alt.",
        "nb|Moloen er åpen igjen, og lampen som har vært slukket i flere uker, lyser nå også for oss etter alt.",
        "fi|Laituri on jälleen auki, ja lamppu, joka oli viikkoja pimeänä, palaa nyt myös meille.",
        "pl|Molo jest znowu otwarte, a lampa, która przez wiele tygodni nie świeciła, świeci już dla nas.",
        "cs|Molo je opět otevřené a lampa, která byla celé týdny zhasnutá, už zase svítí také pro nás.",
        "ru|Причал снова открыт, и лампа, которая была темна несколько недель, уже горит для нас.",
        "uk|Причал знову відкритий, і лампа, яка була темна кілька тижнів, вже горить для нас.",
        "el|Η προβλήτα είναι πάλι ανοιχτή και η λάμπα, που ήταν σβηστή για εβδομάδες, ανάβει.",
        "tr|İskele yeniden açık ve haftalardır sönük olan lamba bizim için bir daha yanıyor.",
        "ar|الرصيف مفتوح من جديد، والمصباح الذي كان مطفأ منذ أسابيع يضيء الآن في الميناء.",
        "he|המזח פתוח שוב, והמנורה שהייתה כבויה במשך שבועות דולקת שוב גם בשביל כל הדייגים.",
        "fa|اسکله دوباره باز است و چراغی که هفته‌ها خاموش بود برای ما روشن شده است.",
        "hi|घाट फिर से खुल गया है और वह दीपक जो हफ्तों से बुझा था अब हमारे लिए जल रहा है।",
        "zh|码头又开放了，熄灭了好几个星期的灯也重新亮了起来。",
        "ja|桟橋がふたたび開き、何週間も消えていた灯りがともりました。",
        "ko|부두가 다시 열렸고 몇 주 동안 꺼져 있던 등불이 다시 켜졌습니다.",
        "hu|A móló ismét nyitva van, és a lámpa, amely hetekig sötét volt, már megint ég.",
        "ro|Debarcaderul este din nou deschis, iar lampa care nu a mai ars de săptămâni este aprinsă.",
      })
  void isToldByTheText(String language, String text) {
    assertThat(Language.of(List.of(text), List.of())).isEqualTo(language);
    assertThat(Language.of(List.of(text), List.of("en-US"))).isEqualTo(language);
  }

  @Test
  void quotedTitlesInAnotherScriptDoNotCount() {
    String chinese = "本周我们读了三篇文章：The Pier, The Lamp 和 The Keeper，每一篇都值得一读，推荐给大家。";
    String english = "This week we read about the old pier (码头) and of the lamp that is lit again.";

    assertThat(Language.of(List.of(chinese), List.of("en"))).isEqualTo("zh");
    assertThat(Language.of(List.of(english), List.of("zh"))).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "The pier", "#12", "https://harbour.example/the/pier/is/open/again"})
  void aShortTextDoesNotTell(String text) {
    assertThat(Language.of(List.of(text), List.of("en"))).isEqualTo(Language.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, en",
    "'de, en', de",
    "no, nb",
    "lb, lb",
    "zh-CN, und",
    "ru, und",
    "x-klingon, und",
    "'', und",
  })
  void whatIsDeclaredCountsWhereTheTextLeavesItOpen(String declared, String language) {
    List<String> names = List.of("Harbour Lamp Keeper Ines Prado Ben Lind Ruth Okafor Tom Vale");

    assertThat(Language.of(names, List.of(declared))).isEqualTo(language);
  }

  @Test
  void tablesHaveTwoColumnsAndNoLanguageTwice() {
    List<List<String>> rows = Phrases.rows("language/function-words.tsv");

    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(2));
    assertThat(rows.stream().map(row -> row.get(0))).doesNotHaveDuplicates().hasSizeGreaterThan(24);
  }
}
