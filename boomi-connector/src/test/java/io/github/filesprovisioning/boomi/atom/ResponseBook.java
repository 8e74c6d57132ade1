package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.OperationResponse;
import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** Takes the answers of one operation and enforces that each input gets exactly one. */
final class ResponseBook {
  private final Set<TrackedInput> outstanding = new LinkedHashSet<>();
  private final Set<String> trackedProperties;
  private final Set<String> secrets;
  private final Logger log;
  private final Rules rules;
  private final Consumer<AnsweredDocument> answers;
  private final Thread thread = Thread.currentThread();
  private boolean over;
  private int mostOutstanding;

  ResponseBook(
      Set<String> trackedProperties,
      Set<String> secrets,
      Logger log,
      Rules rules,
      Consumer<AnsweredDocument> answers) {
    this.trackedProperties = trackedProperties;
    this.secrets = secrets;
    this.log = log;
    this.rules = rules;
    this.answers = answers;
  }

  /** An input that is handed out now. */
  TrackedInput handedOut(TrackedInput input) {
    outstanding.add(input);
    mostOutstanding = Math.max(mostOutstanding, outstanding.size());
    return input;
  }

  /** How many inputs were handed out and not yet answered, at most. */
  int mostOutstanding() {
    return mostOutstanding;
  }

  OperationResponse response() {
    return new SdkProxy("OperationResponse")
        .value("getLogger", log)
        .on("createMetadata", arguments -> new Metadata(trackedProperties, true, rules).metadata())
        .on("addResult", a -> single(a, true, true))
        .on("addCombinedResult", a -> combined(a, true))
        .on("addPartialResult", a -> combined(a, false))
        .on("addEmptyResult", a -> single(a, false, true))
        .on("addErrorResult", this::error)
        .on("finishPartialResult", this::finishPartial)
        .as(OperationResponse.class);
  }

  private Object single(Object[] a, boolean withContent, boolean finish) throws IOException {
    told(input(a[0]), a, withContent, finish);
    return null;
  }

  private Object combined(Object[] a, boolean finish) throws IOException {
    for (Object one : a[0] instanceof Iterable<?> several ? several : List.of(a[0])) {
      told(input(one), a, true, finish);
    }
    return null;
  }

  private void told(TrackedInput input, Object[] a, boolean withContent, boolean finish)
      throws IOException {
    status(input, a);
    if (withContent) {
      Payload payload = (Payload) a[4];
      byte[] bytes = Contents.of(payload);
      noSecret(new String(bytes, StandardCharsets.UTF_8));
      input.content(bytes, Metadata.of(payload));
    }
    if (finish) {
      finish(input);
    }
  }

  private Object error(Object[] a) {
    TrackedInput input = input(a[0]);
    status(input, a);
    if (a[1] == OperationStatus.SUCCESS) {
      rules.broken("an error result of " + input + " says SUCCESS");
    }
    input.thrown((Throwable) a[4]);
    finish(input);
    return null;
  }

  private Object finishPartial(Object[] a) {
    for (Object one : a[0] instanceof Iterable<?> several ? several : List.of(a[0])) {
      finish(input(one));
    }
    return null;
  }

  private void status(TrackedInput input, Object[] a) {
    OperationStatus status = (OperationStatus) a[1];
    String code = (String) a[2];
    String message = (String) a[3];
    if (status == null || code == null || code.isBlank() || message == null || message.isBlank()) {
      rules.broken(input + " was answered without status, code or message");
    }
    noSecret(code + message);
    input.told(status, code, message);
  }

  private void noSecret(String text) {
    if (secrets.stream().anyMatch(text::contains)) {
      rules.broken("the value of a password field was told");
    }
  }

  private TrackedInput input(Object given) {
    if (over) {
      throw rules.refuse("the response was used after the operation was over");
    }
    if (Thread.currentThread() != thread) {
      throw rules.refuse("the response was used on another thread");
    }
    TrackedInput input = TrackedInput.of(given);
    if (input == null) {
      throw rules.refuse("an answer is for an unknown input");
    }
    if (input.isFinished()) {
      throw rules.refuse(input + " already has a result");
    }
    if (!outstanding.contains(input)) {
      throw rules.refuse("an answer is for an unknown input");
    }
    return input;
  }

  private void finish(TrackedInput input) {
    input.finish();
    outstanding.remove(input);
    if (input.hasOpenStream()) {
      rules.broken("the data of " + input + " was not closed");
    }
    answers.accept(input.answered());
  }

  /** The operation has thrown: whatever is outstanding has failed. */
  void failed(String code, String message, Throwable thrown) {
    noSecret(code + message);
    for (TrackedInput input : Set.copyOf(outstanding)) {
      input.told(OperationStatus.FAILURE, code, message);
      input.thrown(thrown);
      finish(input);
    }
    over = true;
  }

  /** The operation has returned: whatever is outstanding was forgotten. */
  void returned() {
    for (TrackedInput input : Set.copyOf(outstanding)) {
      rules.broken(input + " was never passed to the response");
      input.told(OperationStatus.FAILURE, "", "never passed to the response");
      finish(input);
    }
    over = true;
  }
}
