package io.cuttings.mime;

import java.nio.charset.Charset;
import java.util.HashMap;
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
 *
 * @param author the From field with its encoded words as they stand, since a decoded comma would
 *     part an address; null where there is none
 */
record Fields(
    List<Header> written,
    @Nullable String author,
    String mediaType,
    Map<String, String> parameters,
    String disposition) {
  private static final Pattern MEDIA_TYPE = Pattern.compile("^\\s*([\\w.+-]+/[\\w.+-]+)");

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** For {@code text/html charset=utf-8}, where the semicolon is missing. */
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  static Fields of(List<RawField> raw) {
    Optional<RawField> type = first(raw, "content-type");
    Optional<RawField> disposition = first(raw, "content-disposition");
    Charset eightBit = type.flatMap(Fields::charset).flatMap(CharsetTable::charset).orElse(WINDOWS);
    Map<String, String> parameters = new HashMap<>();
    type.ifPresent(field -> parameters.putAll(parameters(field)));
    type.flatMap(Fields::charset).ifPresent(name -> parameters.putIfAbsent("charset", name));
    disposition
        .map(field -> parameters(field).get("filename"))
        .ifPresent(name -> parameters.put("filename", name));
    return new Fields(
        raw.stream().map(field -> HeaderText.header(field, eightBit)).toList(),
        first(raw, "from").map(field -> HeaderText.undecoded(field, eightBit)).orElse(null),
        type.map(field -> mediaType(field.getBody())).orElse(""),
        parameters,
        disposition.map(field -> disposition(field.getBody())).orElse(""));
  }

  private static Optional<RawField> first(List<RawField> raw, String name) {
    return raw.stream().filter(field -> HeaderText.name(field).equals(name)).findFirst();
  }

  private static Optional<String> charset(RawField contentType) {
    Matcher matcher = CHARSET.matcher(contentType.getBody());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String disposition(String value) {
    return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
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

  /** These fields with what the other says about the content. */
  Fields withContent(Fields content) {
    return new Fields(written, author, content.mediaType(), content.parameters(), disposition);
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
