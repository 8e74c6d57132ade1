package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.ExtendedPayload;
import com.boomi.connector.api.Payload;
import com.boomi.connector.api.PayloadMetadata;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a document carries besides its content. */
final class Metadata extends SdkProxy {
  private final Map<String, String> tracked = new TreeMap<>();

  Metadata(Set<String> declared, boolean userProperties, Rules rules) {
    super("PayloadMetadata");
    on(
        "setTrackedProperty",
        arguments -> {
          if (!declared.contains(String.valueOf(arguments[0]))) {
            throw rules.refuse("the descriptor has no tracked property " + arguments[0]);
          }
          tracked.put(String.valueOf(arguments[0]), String.valueOf(arguments[1]));
          return null;
        });
    on(
        "setUserDefinedProperty",
        arguments -> {
          if (!userProperties) {
            throw rules.refuse("a listener sets no user-defined properties");
          }
          return null;
        });
  }

  PayloadMetadata metadata() {
    return as(PayloadMetadata.class);
  }

  /** The tracked properties that go with a payload. */
  static Map<String, String> of(Payload payload) {
    if (payload instanceof ExtendedPayload extended
        && extended.getMetadata() != null
        && Proxy.getInvocationHandler(extended.getMetadata()) instanceof Metadata metadata) {
      return Map.copyOf(metadata.tracked);
    }
    return Map.of();
  }
}
