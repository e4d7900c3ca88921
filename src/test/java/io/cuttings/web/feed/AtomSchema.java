package io.cuttings.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema of RFC 4287, and what a validator says by it. */
final class AtomSchema {
  private static final Path FILE = Path.of("src/test/resources/web/atom.rnc");

  private AtomSchema() {}

  /** What is wrong with a document; nothing where it is valid. */
  static List<String> mistakes(String atom) {
    Mistakes mistakes = new Mistakes();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, mistakes);
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    try {
      assertThat(driver.loadSchema(new InputSource(FILE.toUri().toString())))
          .as("the schema itself: %s", mistakes.found)
          .isTrue();
      driver.validate(new InputSource(new StringReader(atom)));
    } catch (SAXException | IOException e) {
      mistakes.found.add(String.valueOf(e.getMessage()));
    }
    return mistakes.found;
  }

  private static final class Mistakes implements ErrorHandler {
    private final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException mistake) {
      error(mistake);
    }

    @Override
    public void error(SAXParseException mistake) {
      found.add(mistake.getLineNumber() + ": " + mistake.getMessage());
    }

    @Override
    public void fatalError(SAXParseException mistake) {
      error(mistake);
    }
  }
}
