package io.github.filesprovisioning.acceptance.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and a site and keeps every byte that the client sends. */
final class RecordingRelay implements AutoCloseable {

  private final ServerSocket server;
  private final URI site;
  private final List<ByteArrayOutputStream> sent = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "recording-relay");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Listens on a free port of this machine.
   *
   * @param site address of the site
   */
  RecordingRelay(String site) {
    this.site = URI.create(site);
    try {
      server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** What came in since the last call, one text for each connection, a character for each byte. */
  List<String> take() {
    List<String> texts = new ArrayList<>();
    synchronized (sent) {
      for (ByteArrayOutputStream connection : sent) {
        synchronized (connection) {
          texts.add(connection.toString(StandardCharsets.ISO_8859_1));
          connection.reset();
        }
      }
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket upstream = new Socket(site.getHost(), site.getPort());
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        synchronized (sent) {
          sent.add(record);
        }
        threads.execute(() -> copy(client, upstream, record));
        threads.execute(() -> copy(upstream, client, new ByteArrayOutputStream()));
      }
    } catch (SocketException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Socket from, Socket to, ByteArrayOutputStream record) {
    byte[] buffer = new byte[16 * 1024];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        synchronized (record) {
          record.write(buffer, 0, read);
        }
        out.write(buffer, 0, read);
      }
    } catch (SocketException e) {
      // The other end has closed the connection, which ends both directions.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
