package io.github.filesprovisioning.acceptance.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Stands between a client and a site and shows every byte that passes. */
public final class Relay implements AutoCloseable {

  /** Sees what goes one way. */
  @FunctionalInterface
  public interface Tap {
    /** Nobody looks. */
    Tap NONE = (bytes, length) -> {};

    /**
     * Takes a look before the bytes go on.
     *
     * @param bytes a buffer that is used again afterwards
     * @param length how many of its bytes count
     */
    void passed(byte[] bytes, int length);
  }

  private final ServerSocket server;
  private final URI site;
  private final Supplier<Tap> sent;
  private final Supplier<Tap> answered;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "relay");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Listens on a free port of this machine.
   *
   * @param site address of the site
   * @param sent asked for each connection: sees what the client sends
   * @param answered asked for each connection: sees what the site answers
   */
  public Relay(String site, Supplier<Tap> sent, Supplier<Tap> answered) {
    this.site = URI.create(site);
    this.sent = sent;
    this.answered = answered;
    try {
      server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** The address that clients use instead of the site's. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket upstream = new Socket(site.getHost(), site.getPort());
        Tap request = sent.get();
        Tap answer = answered.get();
        threads.execute(() -> copy(client, upstream, request));
        threads.execute(() -> copy(upstream, client, answer));
      }
    } catch (SocketException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Socket from, Socket to, Tap tap) {
    byte[] buffer = new byte[64 * 1024];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        tap.passed(buffer, read);
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
