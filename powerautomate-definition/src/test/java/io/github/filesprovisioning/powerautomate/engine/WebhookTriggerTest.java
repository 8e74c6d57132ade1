package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine subscribes and unsubscribes as documented; the garden shed tells when a tool goes. */
class WebhookTriggerTest {
  private static final Path MODULE = Path.of(System.getProperty("module.dir"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROPERTIES =
      """
      {"properties": {"policyTemplateInstances": [{"templateId": "dynamichosturl", "parameters":
        {"x-ms-apimTemplateParameter.urlTemplate": "https://@connectionParameters('site')"}}],
       "scriptOperations": ["WhenToolGone"]}}
      """;
  private static final String SCRIPT =
      """
      using System;
      using System.Net;
      using System.Net.Http;
      using System.Threading.Tasks;
      using Newtonsoft.Json.Linq;

      public class Script : ScriptBase
      {
          public override async Task<HttpResponseMessage> ExecuteAsync()
          {
              var made = await Context.SendAsync(Context.Request, CancellationToken).ConfigureAwait(false);
              var hook = JObject.Parse(await made.Content.ReadAsStringAsync().ConfigureAwait(false));
              var answer = new HttpResponseMessage(HttpStatusCode.Created);
              answer.Headers.Location = new Uri(Context.OriginalRequestUri + "/" + hook["id"]);
              return answer;
          }
      }
      """;

  @TempDir private Path folder;
  private final Map<String, String> hooks = new ConcurrentHashMap<>();
  private HttpServer shed;

  @BeforeEach
  void start() throws IOException {
    shed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shed.createContext("/v1/hooks", this::hook);
    shed.start();
    String definition = "apiDefinition.swagger.json";
    try (InputStream in = getClass().getResourceAsStream("/rules/" + definition)) {
      Files.copy(in, folder.resolve(definition));
    }
    Files.writeString(folder.resolve("apiProperties.json"), PROPERTIES);
    Files.writeString(folder.resolve("script.csx"), SCRIPT);
  }

  @AfterEach
  void stop() {
    shed.stop(0);
  }

  private void hook(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("DELETE")) {
        String gone = hooks.remove(exchange.getRequestURI().getPath().replaceAll(".*/", ""));
        exchange.sendResponseHeaders(gone == null ? 404 : 204, -1);
        return;
      }
      hooks.put("7", JSON.readTree(exchange.getRequestBody()).path("url").asText());
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("{\"id\": 7}".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aFlowSubscribesIsToldAndUnsubscribes() throws Exception {
    try (ScriptHost script = script();
        Gateway gateway = gateway(script)) {
      try (WebhookTrigger trigger = trigger(gateway)) {
        tell(hooks.get("7"), "{\"id\": 3, \"name\": \"spade\"}");
        assertEquals("spade", trigger.next().path("name").asText());
      }
      assertEquals(Map.of(), hooks, "the subscription has been ended");
    }
  }

  @Test
  void aSubscriptionThatTheServiceHasForgottenIsTold() {
    try (ScriptHost script = script();
        Gateway gateway = gateway(script)) {
      WebhookTrigger trigger = trigger(gateway);
      hooks.clear();
      assertThrows(IllegalStateException.class, trigger::close);
    }
  }

  private ScriptHost script() {
    return ScriptHost.start(folder.resolve("script.csx"), MODULE, folder.resolve("script.exe"));
  }

  private Gateway gateway(ScriptHost script) {
    String site = "127.0.0.1:" + shed.getAddress().getPort();
    return new Gateway(
        ConnectorFiles.in(folder), script, Map.of("site", site, "api_key", "key-of-the-shed"));
  }

  private WebhookTrigger trigger(Gateway gateway) {
    ObjectNode none = JSON.createObjectNode();
    return new WebhookTrigger(
        new FlowEngine(gateway.address()),
        ConnectorFiles.in(folder).operation("WhenToolGone"),
        none);
  }

  private static void tell(String address, String event) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString(event))
            .build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
  }
}
