package io.cuttings.web.page;

import io.cuttings.CuttingsException;
import io.cuttings.web.http.Response;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Fills templates; every value is escaped for HTML unless it is a template's own. For any number of
 * threads.
 */
public final class Templates {
  private static final String FOLDER = "templates";

  private final PebbleEngine engine;

  public Templates() {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix(FOLDER);
    loader.setSuffix(".peb");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.ENGLISH)
            .extension(new OwnWords())
            .build();
  }

  /** A page of the site. */
  Response page(String template, Map<String, Object> values) {
    return Response.html(fill(template, values));
  }

  /** The text that a template makes of values. */
  public String fill(String template, Map<String, Object> values) {
    try {
      StringWriter text = new StringWriter();
      engine.getTemplate(template).evaluate(text, values);
      return text.toString();
    } catch (IOException e) {
      throw new CuttingsException("Cannot fill the template " + template, e);
    }
  }

  /** A file beside the templates, as it is. */
  public static String file(String name) {
    try (InputStream in =
        Templates.class.getClassLoader().getResourceAsStream(FOLDER + "/" + name)) {
      if (in == null) {
        throw new CuttingsException("Cannot find " + name + " in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CuttingsException("Cannot read " + name + " in the program", e);
    }
  }

  /** What is our own in the language of the templates. */
  private static final class OwnWords extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
      return Map.of("part", new PartFilter(), "host", new HostFilter());
    }

    @Override
    public Map<String, Test> getTests() {
      return Map.of("linkable", new LinkableTest());
    }
  }
}
