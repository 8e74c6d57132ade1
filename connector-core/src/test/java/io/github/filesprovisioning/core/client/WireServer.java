package io.github.filesprovisioning.core.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import javax.net.ServerSocketFactory;

/**
 * A server that answers with exactly the bytes a test gives it, one answer for each request, so
 * that a test can be as rude as the network. Requests are kept as they came.
 */
final class WireServer implements AutoCloseable {
  /** What to do with one request. */
  @FunctionalInterface
  interface Reply {
    void to(Request request, Socket connection) throws IOException;
  }

  private final ServerSocket listening;
  private final String scheme;
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  WireServer() {
    this(ServerSocketFactory.getDefault(), "http");
  }

  WireServer(ServerSocketFactory sockets, String scheme) {
    this.scheme = scheme;
    try {
      listening = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  String url() {
    return scheme + "://127.0.0.1:" + port();
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Requests in the order in which they came. */
  List<Request> requests() {
    return requests;
  }

  /** Queues a reply for the next request that has none yet. */
  WireServer then(Reply reply) {
    replies.add(reply);
    return this;
  }

  /** Queues an answer in JSON. */
  WireServer answer(int status, String json, String... headers) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + " Any\r\nContent-Type: application/json\r\n"
            + List.of(headers).stream().map(h -> h + "\r\n").collect(Collectors.joining())
            + (status == 204 ? "" : "Content-Length: " + body.length + "\r\n")
            + "\r\n";
    return then((request, connection) -> write(connection, head, body));
  }

  /** Queues bytes, after which the connection is closed. */
  WireServer bytes(String bytes) {
    return then(
        (request, connection) -> {
          write(connection, bytes, new byte[0]);
          connection.close();
        });
  }

  /** Queues a connection that ends without an answer. */
  WireServer drop() {
    return then(
        (request, connection) -> {
          connection.setSoLinger(true, 0);
          connection.close();
        });
  }

  /** Queues silence: no answer, and the connection stays open. */
  WireServer silence() {
    return then((request, connection) -> {});
  }

  /** Drops the replies that no request has used. */
  void forgetReplies() {
    replies.clear();
  }

  static void write(Socket connection, String head, byte[] body) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket connection = listening.accept();
        connections.add(connection);
        start(() -> serve(connection));
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket connection) {
    try {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      for (Request request = Request.read(in); request != null; request = Request.read(in)) {
        requests.add(request);
        replies.take().to(request, connection);
        if (connection.isClosed()) {
          return;
        }
      }
    } catch (IOException e) {
      // The client has gone, which is what many tests are about.
      connections.remove(connection);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "wire-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One request as it came. */
  static final class Request {
    private final List<String> head;
    private final String body;

    private Request(List<String> head, String body) {
      this.head = head;
      this.body = body;
    }

    /** Method and target. */
    String line() {
      return head.get(0).replace(" HTTP/1.1", "");
    }

    String body() {
      return body;
    }

    /** The value of a header, or null. */
    String header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst()
          .orElse(null);
    }

    static Request read(InputStream in) throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          return null;
        }
        head.write(next);
      }
      List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
      Request bodyless = new Request(lines, "");
      String length = bodyless.header("Content-Length");
      if (length == null) {
        return bodyless;
      }
      byte[] body = in.readNBytes(Integer.parseInt(length));
      return new Request(lines, new String(body, StandardCharsets.UTF_8));
    }
  }
}
