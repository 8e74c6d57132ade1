package io.github.filesprovisioning.sandbox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What came over a bare socket until the other side closed it. Nothing is repeated, completed or
 * checked on the way, unlike with an HTTP client.
 *
 * @param head status line and headers, empty when nothing came
 * @param body the bytes behind the head
 */
public record RawExchange(String head, byte[] body) {
  private static final int TIMEOUT_MILLIS = 30_000;

  /** Sends one request with a JSON body (empty for none) and reads to the end of the connection. */
  public static RawExchange send(URI uri, String method, String apiKey, String json)
      throws IOException {
    byte[] body = json.getBytes(UTF_8);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String head =
        method
            + " "
            + uri.getRawPath()
            + query
            + " HTTP/1.1\r\n"
            + "Host: "
            + uri.getAuthority()
            + "\r\n"
            + "Connection: close\r\n"
            + "X-FilesAPI-Key: "
            + apiKey
            + "\r\n"
            + "Content-Type: application/json\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getByName(uri.getHost()), uri.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return of(readAll(socket.getInputStream()));
    }
  }

  /** A reset is an end, too: what came before it counts. */
  private static byte[] readAll(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        all.write(buffer, 0, count);
      }
    } catch (SocketException reset) {
      return all.toByteArray();
    }
    return all.toByteArray();
  }

  private static RawExchange of(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return end < 0
        ? new RawExchange(text, new byte[0])
        : new RawExchange(text.substring(0, end), Arrays.copyOfRange(bytes, end + 4, bytes.length));
  }

  /** Whether the connection ended without a single byte. */
  public boolean nothingCame() {
    return head.isEmpty();
  }

  /** Status code; 0 when nothing came. */
  public int status() {
    return nothingCame() ? 0 : Integer.parseInt(head.split(" ", -1)[1]);
  }

  /** Value of a header; its name is compared without case. */
  public Optional<String> header(String name) {
    return head.lines()
        .filter(
            line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  /** The body as text. */
  public String text() {
    return new String(body, UTF_8);
  }
}
