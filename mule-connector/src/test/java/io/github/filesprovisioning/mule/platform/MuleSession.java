package io.github.filesprovisioning.mule.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.muletest.MuleRuntime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mule.runtime.api.component.execution.ComponentExecutionException;
import org.mule.runtime.api.message.Message;
import org.mule.runtime.api.streaming.object.CursorIteratorProvider;

/** Flows on one site. */
final class MuleSession implements Platform.Session {

  private final Catalog catalog;
  private final MuleRuntime runtime;
  private final RecordJson json;
  private final BiFunction<String, ObjectNode, MuleSubscription> following;
  private final List<MuleSubscription> followed = new ArrayList<>();
  private final ObjectMapper maps = new ObjectMapper();

  MuleSession(
      Catalog catalog,
      MuleRuntime runtime,
      RecordJson json,
      BiFunction<String, ObjectNode, MuleSubscription> following) {
    this.catalog = catalog;
    this.runtime = runtime;
    this.json = json;
    this.following = following;
  }

  @Override
  public JsonNode run(String actionId, ObjectNode input) throws ActionFailure {
    Map<?, ?> payload = maps.convertValue(input, LinkedHashMap.class);
    try {
      Object answer = runtime.run(actionId, payload).getMessage().getPayload().getValue();
      return catalog.action(actionId).isList()
          ? all((CursorIteratorProvider) answer)
          : json.of(answer);
    } catch (ComponentExecutionException e) {
      throw new FlowFailure(json).of(e);
    }
  }

  private JsonNode all(CursorIteratorProvider pages) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    ArrayNode items = list.putArray("items");
    Iterator<?> records = pages.openCursor();
    records.forEachRemaining(
        record ->
            items.add(
                json.of(
                    record instanceof Message message ? message.getPayload().getValue() : record)));
    return list;
  }

  @Override
  public Subscription follow(String triggerId, ObjectNode input) throws ActionFailure {
    MuleSubscription subscription = following.apply(triggerId, input);
    followed.add(subscription);
    subscription.setBaseline();
    return subscription;
  }

  @Override
  public void close() {
    followed.forEach(MuleSubscription::close);
  }

  static void end(MuleRuntime runtime) {
    try {
      runtime.close();
    } catch (Exception e) {
      throw new IllegalStateException("The application does not stop", e);
    }
  }
}
