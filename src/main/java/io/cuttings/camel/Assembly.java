package io.cuttings.camel;

import io.cuttings.archive.RawMessage;
import io.cuttings.settings.NightlySettings;
import io.cuttings.settings.Settings;
import jakarta.mail.Message;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.SimpleTypeConverter;

/** Puts Camel together: settings, beans, converters, and which routes there are. */
final class Assembly {
  private final Settings settings;
  private final Role role;

  Assembly(Settings settings, Role role) {
    this.settings = settings;
    this.role = role;
  }

  Main main(Beans beans, Map<String, Object> more) {
    Main main = new Main(); // with a class it would look for routes in the class's package
    main.setPropertyPlaceholderLocations("false"); // the settings are read already
    main.configure().setAutoConfigurationEnvironmentVariablesEnabled(false);
    main.configure().setRoutesIncludePattern("file:" + settings.routes() + "/*.camel.yaml");
    defaults().forEach(main::addInitialProperty);
    main.setOverrideProperties(overrides());
    Map<String, Object> byName = new LinkedHashMap<>(beans.byName(role));
    byName.putAll(more); // bound twice under one name, the first would answer
    byName.forEach(main::bind);
    main.addMainListener(
        new MainListenerSupport() {
          @Override
          public void beforeConfigure(BaseMainSupport support) {
            convertToRawMessages(support.getCamelContext());
          }
        });
    return main;
  }

  /** What the user may say otherwise, in any of the sources of the settings. */
  private Map<String, String> defaults() {
    Map<String, String> camel = new LinkedHashMap<>();
    camel.put("camel.main.name", "cuttings");
    camel.put("camel.main.sourceLocationEnabled", "true"); // mistakes are told with their lines
    camel.put("camel.main.shutdownTimeout", "30");
    camel.put("camel.main.shutdownLogInflightExchangesOnTimeout", "false");
    camel.put("camel.component.seda.queueSize", Integer.toString(settings.ingest().queueSize()));
    camel.put("camel.component.seda.defaultBlockWhenFull", "true");
    camel.put("camel.management.enabled", "true");
    camel.put("camel.management.host", StartChecks.MANAGEMENT_HOST);
    camel.put("camel.management.port", StartChecks.MANAGEMENT_PORT);
    camel.put("camel.management.healthCheckEnabled", "true");
    camel.put("camel.management.metricsEnabled", "true");
    camel.put("camel.metrics.enabled", "true");
    // it names endpoints, and not always by the same tags
    camel.put("camel.metrics.enableExchangeEventNotifier", "false");
    return camel;
  }

  /** What the user said, and what follows from the role. */
  private Properties overrides() {
    Properties properties = new Properties();
    properties.putAll(settings.properties());
    properties.remove("cuttings.mailbox.password");
    properties.remove("cuttings.web.passwordHash");
    properties.remove("cuttings.web.adminPasswordHash");
    boolean isDaemon = role == Role.DAEMON;
    properties.setProperty("camel.server.enabled", Boolean.toString(isDaemon));
    properties.setProperty("camel.server.host", settings.web().host());
    properties.setProperty("camel.server.port", Integer.toString(settings.web().port()));
    properties.setProperty("cuttings.ingest.endpoint", settings.ingest().endpoint());
    properties.setProperty("cuttings.nightly.isOn", "" + settings.nightly().isOn());
    properties.setProperty(
        "cuttings.nightly.verifies",
        "" + (settings.nightly().isOn() && settings.nightly().verifies()));
    properties.setProperty("cuttings.nightly.cron", cron(settings.nightly()));
    if (!isDaemon) {
      properties.setProperty("camel.management.enabled", "false");
      properties.setProperty("camel.main.routeFilterIncludePattern", "direct:*");
      properties.setProperty("cuttings.ingest.endpoint", "direct:ingest");
    }
    return properties;
  }

  /** As Quartz writes it; a route that is off is left out, but its placeholder is looked up. */
  private static String cron(NightlySettings nightly) {
    LocalTime at = Objects.requireNonNullElse(nightly.at(), LocalTime.MIDNIGHT);
    return "%d+%d+%d+*+*+?".formatted(at.getSecond(), at.getMinute(), at.getHour());
  }

  /** So that a user's own route can begin with a conversion to a raw message. */
  private static void convertToRawMessages(CamelContext context) {
    TypeConverterRegistry converters = context.getTypeConverterRegistry();
    converters.addTypeConverter(
        RawMessage.class,
        byte[].class,
        new SimpleTypeConverter(false, (type, exchange, octets) -> RawMessage.of((byte[]) octets)));
    converters.addTypeConverter(
        RawMessage.class,
        Message.class,
        new SimpleTypeConverter(
            false, (type, exchange, mail) -> RawMessage.of(MailOctets.octets((Message) mail))));
  }
}
