package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.FilterData;
import com.boomi.connector.api.ObjectData;
import com.boomi.connector.api.ObjectIdData;
import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.QueryFilter;
import com.boomi.connector.api.TrackedData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/** One input while it is under way: how it looks to the connector, and what it was answered. */
final class TrackedInput extends SdkProxy {
  private final int index;
  private final List<WatchedStream> streams = new ArrayList<>();
  private final List<byte[]> contents = new ArrayList<>();
  private Map<String, String> tracked = Map.of();
  private OperationStatus status;
  private String code = "";
  private String message = "";
  private Throwable thrown;
  private boolean finished;

  TrackedInput(
      int index, InputDocument document, QueryFilter filter, FieldValues fields, Logger log) {
    super("input " + index);
    this.index = index;
    value("getUniqueId", index);
    value("getTrackingId", index);
    value("getUserDefinedProperties", Map.of());
    value("getDynamicProperties", document.dynamicProperties());
    value("getLogger", log);
    value("getDynamicOperationProperties", fields.overridden(document.overrides()));
    value("getObjectId", document.text());
    value("getFilter", filter);
    value("getDataSize", (long) document.content().length);
    on(
        "getData",
        arguments -> {
          WatchedStream stream = new WatchedStream(document.content());
          streams.add(stream);
          return stream;
        });
  }

  ObjectData data() {
    return as(ObjectData.class);
  }

  ObjectIdData id() {
    return as(ObjectIdData.class);
  }

  FilterData filter() {
    return as(FilterData.class);
  }

  /** The input that a connector speaks of; null when it is none of the runtime's. */
  static TrackedInput of(Object input) {
    return input instanceof TrackedData
            && java.lang.reflect.Proxy.isProxyClass(input.getClass())
            && java.lang.reflect.Proxy.getInvocationHandler(input) instanceof TrackedInput tracked
        ? tracked
        : null;
  }

  boolean isFinished() {
    return finished;
  }

  void told(OperationStatus newStatus, String newCode, String newMessage) {
    status = newStatus;
    code = newCode;
    message = newMessage;
  }

  void content(byte[] bytes, Map<String, String> properties) {
    contents.add(bytes);
    tracked = properties;
  }

  void thrown(Throwable error) {
    thrown = error;
  }

  void finish() {
    finished = true;
  }

  boolean hasOpenStream() {
    return streams.stream().anyMatch(stream -> !stream.isClosed());
  }

  AnsweredDocument answered() {
    return new AnsweredDocument(
        index,
        status == null ? OperationStatus.SUCCESS : status,
        code,
        message,
        List.copyOf(contents),
        tracked,
        thrown);
  }

  @Override
  public String toString() {
    return "input " + index;
  }
}
