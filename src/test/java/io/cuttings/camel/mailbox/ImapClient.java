package io.cuttings.camel.mailbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another client of the same mailbox: IMAP over a bare socket, sharing no code with the product.
 */
public final class ImapClient implements AutoCloseable {
  private static final Pattern FLAGS =
      Pattern.compile(
          "\\* \\d+ FETCH \\(.*?FLAGS \\(([^)]*)\\).*UID (\\d+).*|"
              + "\\* \\d+ FETCH \\(.*?UID (\\d+).*FLAGS \\(([^)]*)\\).*");
  private static final Pattern LITERAL = Pattern.compile(".*\\{(\\d+)}");

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private int tag;
  private byte[] literal = {};

  public ImapClient(int port, String user, String password) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(60_000);
      in = new BufferedInputStream(socket.getInputStream());
      out = socket.getOutputStream();
      line();
      command("LOGIN " + user + " \"" + password + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a command and returns the untagged lines of the answer. */
  public List<String> command(String command) {
    try {
      String name = "t" + ++tag;
      send(name + " " + command + "\r\n");
      return answer(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void append(String folder, byte[] octets, String flags) {
    try {
      String name = "t" + ++tag;
      send("%s APPEND %s (%s) {%d}\r\n".formatted(name, folder, flags, octets.length));
      String ready = line();
      if (!ready.startsWith("+")) {
        throw new IllegalStateException(ready);
      }
      out.write(octets);
      send("\r\n");
      answer(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> answer(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = line(); ; line = line()) {
      if (line.startsWith(name + " ")) {
        if (!line.startsWith(name + " OK")) {
          throw new IllegalStateException(line);
        }
        return lines;
      }
      lines.add(line);
    }
  }

  /** Flags by UID, without \Recent, which every new session may see. */
  Map<Long, String> flags(String folder) {
    command("EXAMINE " + folder);
    Map<Long, String> flags = new TreeMap<>();
    for (String line : command("UID FETCH 1:* (UID FLAGS)")) {
      Matcher matcher = FLAGS.matcher(line);
      if (matcher.matches()) {
        boolean first = matcher.group(2) != null;
        String text = first ? matcher.group(1) : matcher.group(4);
        flags.put(
            Long.valueOf(first ? matcher.group(2) : matcher.group(3)),
            text.replace("\\Recent", "").strip());
      }
    }
    return flags;
  }

  /** The octets as this client gets them. */
  byte[] octets(String folder, long uid) {
    command("EXAMINE " + folder);
    command("UID FETCH " + uid + " BODY.PEEK[]");
    return literal;
  }

  long uidValidity(String folder) {
    String status = String.join("", command("STATUS " + folder + " (UIDVALIDITY)"));
    return Long.parseLong(status.replaceAll(".*UIDVALIDITY (\\d+).*", "$1"));
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new IOException("connection closed");
      }
      if (octet != '\r') {
        line.write(octet);
      }
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    Matcher matcher = LITERAL.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    literal = in.readNBytes(Integer.parseInt(matcher.group(1)));
    return text + line();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
