package io.github.filesprovisioning.core.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects a body up to a size; a larger one is cut off and its connection closed. */
final class AnswerCollector implements BodySubscriber<AnswerBody> {
  private final long limit;
  private final CompletableFuture<AnswerBody> result = new CompletableFuture<>();
  private final List<ByteBuffer> pieces = new ArrayList<>();
  private Flow.Subscription subscription;
  private long size;

  AnswerCollector(long limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<AnswerBody> getBody() {
    return result;
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (result.isDone()) {
      given.cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> more) {
    for (ByteBuffer piece : more) {
      size += piece.remaining();
      pieces.add(piece);
    }
    if (size > limit) {
      abort(new AnswerTooLargeException(limit));
    }
  }

  @Override
  public void onError(Throwable cause) {
    result.completeExceptionally(cause);
  }

  @Override
  public synchronized void onComplete() {
    result.complete(new AnswerBody(List.copyOf(pieces), size));
  }

  /** Takes no more and lets go of what came. */
  synchronized void abort(Throwable reason) {
    if (result.completeExceptionally(reason)) {
      pieces.clear();
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }
}
