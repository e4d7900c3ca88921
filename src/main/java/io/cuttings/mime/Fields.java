package io.cuttings.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/**
 * The header of one entity: all fields as written, and what its Content fields say (RFC 2045, RFC
 * 2183, parameters by RFC 2231).
 */
record Fields(
    List<Header> written, String mediaType, Map<String, String> parameters, String disposition) {
  private static final Pattern MEDIA_TYPE = Pattern.compile("^\\s*([\\w.+-]+/[\\w.+-]+)");

  /** For {@code text/html charset=utf-8}, where the semicolon is missing. */
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  static Fields of(List<RawField> raw) {
    String mediaType = "";
    String disposition = "";
    Map<String, String> parameters = new java.util.HashMap<>();
    List<Header> written = new ArrayList<>();
    for (RawField field : raw) {
      Header header = HeaderText.header(field);
      written.add(header);
      if (header.name().equals("content-type") && mediaType.isEmpty()) {
        mediaType = mediaType(header.value());
        parameters.putAll(parameters(field));
        charset(header.value()).ifPresent(c -> parameters.putIfAbsent("charset", c));
      } else if (header.name().equals("content-disposition") && disposition.isEmpty()) {
        disposition = header.value().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Optional.ofNullable(parameters(field).get("filename"))
            .ifPresent(name -> parameters.put("filename", name));
      }
    }
    return new Fields(written, mediaType, parameters, disposition);
  }

  private static String mediaType(String value) {
    Matcher matcher = MEDIA_TYPE.matcher(value);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static Map<String, String> parameters(RawField field) {
    RawBody body = RawFieldParser.DEFAULT.parseRawBody(field);
    MimeParameterMapping mapping = new MimeParameterMapping();
    for (NameValuePair pair : body.getParams()) {
      if (pair.getValue() != null) {
        mapping.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
      }
    }
    return mapping.getParameters();
  }

  private static Optional<String> charset(String value) {
    Matcher matcher = CHARSET.matcher(value);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @Nullable String parameter(String name) {
    return parameters.get(name);
  }

  Optional<String> first(String name) {
    return written.stream().filter(h -> h.name().equals(name)).map(Header::value).findFirst();
  }

  /** RFC 2183, 2.3; older mail has it as {@code name} in the Content-Type. */
  @Nullable String fileName() {
    String name = parameters.getOrDefault("filename", parameters.get("name"));
    return name == null ? null : HeaderText.decodeWords(name);
  }

  @Nullable String contentId() {
    return first("content-id").map(id -> id.replaceAll("[<>\\s]", "")).orElse(null);
  }
}
