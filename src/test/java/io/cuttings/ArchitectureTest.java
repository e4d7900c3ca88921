package io.cuttings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each package must not know: the invariants of absence. */
class ArchitectureTest {
  private static final String CAMEL = "org.apache.camel..";
  private static final String HTML = "org.jsoup..";
  private static final List<String> SQL = List.of("java.sql..", "javax.sql..");
  private static final String FILES = "java.nio.file..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.cuttings");

  /** Every package, and the Java packages that it must not use. */
  private static final Map<String, List<String>> FORBIDDEN =
      Map.ofEntries(
          Map.entry(
              "archive", with(SQL, CAMEL, HTML, "io.cuttings.ledger..", "io.cuttings.store..")),
          Map.entry("bench", with(SQL, CAMEL, HTML, FILES)),
          Map.entry("camel", List.of(HTML)),
          Map.entry("camel.mailbox", with(SQL, HTML)),
          Map.entry("citation", with(SQL, CAMEL, HTML, FILES, "java.time.Clock")),
          Map.entry("cli", List.of("java.sql..", HTML)),
          Map.entry("decision", with(SQL, CAMEL, HTML)),
          Map.entry("explain", with(SQL, CAMEL, FILES, "java.time.Clock")),
          Map.entry("finding", with(SQL, CAMEL, HTML, FILES)),
          Map.entry("harmless", with(SQL, CAMEL, FILES, "java.time..", "java.net.http..")),
          Map.entry("harmless.css", with(SQL, CAMEL, FILES, HTML)),
          Map.entry("importing", with(SQL, CAMEL, HTML)),
          Map.entry("json", with(SQL, CAMEL, HTML, FILES)),
          Map.entry("ledger", List.of(CAMEL, HTML)),
          Map.entry("mailexport", with(SQL, CAMEL, HTML)),
          Map.entry("mailfile", with(SQL, CAMEL, HTML)),
          Map.entry("mime", with(SQL, CAMEL, FILES)),
          Map.entry("publication", with(SQL, CAMEL, FILES)),
          Map.entry("replay", with(SQL, CAMEL, HTML)),
          Map.entry("replay.change", with(SQL, CAMEL, HTML, FILES, "java.time.Clock")),
          Map.entry("search", with(SQL, CAMEL, HTML)),
          Map.entry("settings", with(SQL, CAMEL, HTML)),
          Map.entry("split", with(SQL, CAMEL, FILES, "java.time.Clock", "java.net.http..")),
          Map.entry("sql", with(List.of(), CAMEL, HTML)),
          Map.entry("store", List.of(CAMEL, HTML)),
          Map.entry("story", with(SQL, CAMEL, HTML, FILES)),
          Map.entry("succession", with(SQL, CAMEL, HTML)),
          Map.entry("verify", List.of("java.sql..", CAMEL, HTML)),
          Map.entry("web", with(SQL, CAMEL)),
          Map.entry("web.api", with(SQL, CAMEL, HTML, FILES)),
          Map.entry("web.citation", with(SQL, CAMEL, HTML, FILES)),
          Map.entry("web.feed", with(SQL, CAMEL, HTML, FILES)),
          Map.entry("web.http", with(SQL, CAMEL, HTML, FILES)),
          Map.entry("web.plot", with(SQL, CAMEL, HTML, FILES, "java.time.Clock")),
          Map.entry("web.search", with(SQL, CAMEL, HTML, FILES)));

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  static Stream<Arguments> forbidden() {
    return FORBIDDEN.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void aPackageDoesNotKnowWhatIsNotItsBusiness(String name, List<String> absent) {
    noClasses()
        .that()
        .resideInAPackage("io.cuttings." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(absent.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void camelHandsConnectionsOnAndRunsNoStatement() {
    noClasses()
        .that()
        .resideInAPackage("io.cuttings.camel..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Statement.class, ResultSet.class)
        .check(CLASSES);
  }

  /** A rule holds for sub-packages too, which may have a stricter one of their own. */
  @Test
  void everyPackageIsNamedHere() {
    List<String> found =
        CLASSES.stream()
            .map(c -> c.getPackageName().replaceFirst("^io\\.cuttings\\.?", ""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    List<String> topLevel = found.stream().map(name -> name.replaceFirst("\\..*", "")).toList();
    assertThat(FORBIDDEN.keySet()).containsAll(topLevel);
    assertThat(found).containsAll(FORBIDDEN.keySet());
  }

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().matching("io.cuttings.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("io.cuttings.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
