package io.github.filesprovisioning.mule.platform;

import java.util.Set;
import java.util.stream.Stream;
import org.mule.runtime.api.meta.model.parameter.ParameterModel;
import org.mule.runtime.api.meta.model.parameter.ParameterizedModel;

/** The parameters that are the connector's own, among those that the SDK adds. */
public final class OwnParameters {
  private static final Set<String> OF_MULE =
      Set.of(
          "config-ref",
          "target",
          "targetValue",
          "streamingStrategy",
          "reconnection",
          "reconnectionStrategy",
          "redeliveryPolicy",
          "schedulingStrategy",
          "primaryNodeOnly");

  private OwnParameters() {}

  /** The connector's own parameters of an operation, a source or a connection. */
  public static Stream<ParameterModel> of(ParameterizedModel model) {
    return model.getAllParameterModels().stream()
        .filter(parameter -> !OF_MULE.contains(parameter.getName()));
  }
}
