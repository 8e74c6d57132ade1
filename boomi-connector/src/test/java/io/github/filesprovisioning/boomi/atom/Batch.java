package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.Payload;
import com.boomi.connector.api.listen.ListenerExecutionResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** Documents that start a process together. Used once; empty it starts nothing. */
final class Batch {
  private final ListenerSlot slot;
  private final Rules rules;
  private final List<String> documents = new ArrayList<>();
  private boolean used;

  Batch(ListenerSlot slot, Rules rules) {
    this.slot = slot;
    this.rules = rules;
  }

  Object add(Payload payload) throws IOException {
    requireOpen();
    if (payload == null) {
      rules.broken("null was added to a batch");
      throw new IllegalArgumentException("null was added to a batch");
    }
    documents.add(ListenerSlot.text(payload));
    return null;
  }

  Future<ListenerExecutionResult> submit() {
    close();
    if (documents.isEmpty()) {
      throw rules.refuse("an empty batch was submitted");
    }
    return slot.start(List.copyOf(documents));
  }

  Object ignoreResult() {
    submit();
    return null;
  }

  Object fail(Throwable error) {
    close();
    slot.failed(error);
    return null;
  }

  private void close() {
    requireOpen();
    used = true;
    slot.batchIsOver();
  }

  private void requireOpen() {
    slot.requireRunning();
    if (used) {
      throw rules.refuse("a batch was used after it had been submitted");
    }
  }

  int count() {
    return documents.size();
  }

  long size() {
    return documents.stream().mapToLong(String::length).sum();
  }
}
