package io.github.filesprovisioning.sandbox.wire;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Puts an answer on the wire in the way it is to be delivered. */
final class AnswerSender {
  private static final HttpString SERVER = new HttpString("Server");
  private static final int SLOW_PIECES = 10;

  private AnswerSender() {}

  static void send(HttpServerExchange exchange, WireAnswer answer) {
    if (answer.delivery() == WireAnswer.Delivery.DROPPED) {
      close(exchange);
      return;
    }
    exchange.setStatusCode(answer.status());
    exchange.getResponseHeaders().put(SERVER, "files.com");
    answer
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    ByteBuffer body = ByteBuffer.wrap(answer.body());
    switch (answer.delivery()) {
      case SLOW:
        exchange.setResponseContentLength(answer.body().length);
        slowly(exchange, body, answer.pause());
        break;
      case TRUNCATED:
        exchange.setResponseContentLength(answer.body().length);
        exchange.getResponseSender().send(body.limit(body.limit() / 2), CLOSE);
        break;
      default:
        if (body.hasRemaining()) {
          exchange.getResponseSender().send(body);
        } else {
          exchange.getResponseHeaders().remove(Headers.CONTENT_TYPE);
          exchange.endExchange();
        }
    }
  }

  private static final IoCallback CLOSE =
      new IoCallback() {
        @Override
        public void onComplete(HttpServerExchange exchange, io.undertow.io.Sender sender) {
          close(exchange);
        }

        @Override
        public void onException(
            HttpServerExchange exchange, io.undertow.io.Sender sender, IOException problem) {
          close(exchange);
        }
      };

  private static void slowly(HttpServerExchange exchange, ByteBuffer body, Duration pause) {
    int piece = (body.capacity() + SLOW_PIECES - 1) / SLOW_PIECES;
    ByteBuffer part = body.slice();
    part.limit(Math.min(piece, part.remaining()));
    body.position(body.position() + part.limit());
    exchange
        .getResponseSender()
        .send(
            part,
            new IoCallback() {
              @Override
              public void onComplete(HttpServerExchange done, io.undertow.io.Sender sender) {
                if (!body.hasRemaining()) {
                  done.endExchange();
                  return;
                }
                done.getIoThread()
                    .executeAfter(
                        () -> slowly(done, body, pause), pause.toMillis(), TimeUnit.MILLISECONDS);
              }

              @Override
              public void onException(
                  HttpServerExchange done, io.undertow.io.Sender sender, IOException problem) {
                close(done);
              }
            });
  }

  private static void close(HttpServerExchange exchange) {
    try {
      exchange.getConnection().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
