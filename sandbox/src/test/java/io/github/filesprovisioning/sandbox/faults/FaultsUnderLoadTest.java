package io.github.filesprovisioning.sandbox.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Faults of every kind at once")
class FaultsUnderLoadTest {
  private static final int REQUESTS = 3000;
  private static final int THREADS = 16;

  /** What the client saw of one create. */
  private enum Seen {
    CREATED,
    REFUSED,
    NOTHING_CERTAIN
  }

  @Test
  void end_every_request_and_tell_the_truth_about_each() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      sandbox.faults(everyKind());
      List<Seen> seen = createAll(sandbox);
      Set<String> users = usernames(sandbox.state());
      for (int index = 0; index < REQUESTS; index++) {
        boolean exists = users.contains("user" + index);
        if (seen.get(index) == Seen.CREATED) {
          assertTrue(exists, "user" + index + " was answered with 201 and is not there");
        } else if (seen.get(index) == Seen.REFUSED) {
          assertTrue(!exists, "user" + index + " was refused and is there");
        }
      }
      assertTrue(seen.contains(Seen.REFUSED) && seen.contains(Seen.NOTHING_CERTAIN));
      long logged = sandbox.requests(0).stream().filter(entry -> entry.fault() != null).count();
      assertEquals(sum(sandbox.faultReport().path("injected")), logged);
    }
  }

  private static List<Seen> createAll(Sandbox sandbox) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Seen>> answers = new ArrayList<>();
      for (int index = 0; index < REQUESTS; index++) {
        String username = "user" + index;
        answers.add(threads.submit(() -> create(client, sandbox, username)));
      }
      List<Seen> seen = new ArrayList<>();
      for (Future<Seen> answer : answers) {
        seen.add(answer.get());
      }
      return seen;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Seen create(HttpClient client, Sandbox sandbox, String username)
      throws InterruptedException, HttpTimeoutException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/api/rest/v1/users"))
            .timeout(Duration.ofSeconds(60))
            .header("X-FilesAPI-Key", sandbox.apiKey())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + username + "\"}"))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
      return status == 201 ? Seen.CREATED : status == 429 ? Seen.REFUSED : Seen.NOTHING_CERTAIN;
    } catch (HttpTimeoutException hung) {
      throw hung;
    } catch (IOException broken) {
      return Seen.NOTHING_CERTAIN;
    }
  }

  private static JsonNode everyKind() throws IOException {
    String rules =
        IntStream.range(0, FaultKind.values().length)
            .mapToObj(index -> FaultKind.values()[index].id())
            .map(kind -> "{\"kind\":\"" + kind + "\",\"probability\":0.04" + more(kind) + "}")
            .collect(Collectors.joining(","));
    return new ObjectMapper().readTree("{\"seed\":1,\"rules\":[" + rules + "]}");
  }

  private static String more(String kind) {
    return switch (kind) {
      case "latency", "slow_body" -> ",\"delay_ms\":2";
      case "overtaken" -> ",\"by\":{\"method\":\"GET\",\"path\":\"/users\"}";
      default -> "";
    };
  }

  private static Set<String> usernames(JsonNode state) {
    return StreamSupport.stream(state.path("users").spliterator(), false)
        .map(user -> user.path("username").asText())
        .collect(Collectors.toSet());
  }

  private static long sum(JsonNode counts) {
    return StreamSupport.stream(counts.spliterator(), false).mapToLong(JsonNode::asLong).sum();
  }
}
