package io.github.filesprovisioning.benchmarks.feed;

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
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a site and counts the bytes that the site answers. */
final class CountingRelay implements AutoCloseable {
  private final ServerSocket server;
  private final URI site;
  private final AtomicLong answered = new AtomicLong();
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
   */
  CountingRelay(String site) {
    this.site = URI.create(site);
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** The address that clients use instead of the site's. */
  String baseUrl() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** All bytes that the site has sent so far, with its headers. */
  long answered() {
    return answered.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket upstream = new Socket(site.getHost(), site.getPort());
        threads.execute(() -> copy(client, upstream, new AtomicLong()));
        threads.execute(() -> copy(upstream, client, answered));
      }
    } catch (SocketException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Socket from, Socket to, AtomicLong count) {
    byte[] buffer = new byte[64 * 1024];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count.addAndGet(read);
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
