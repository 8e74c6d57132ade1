package io.github.filesprovisioning.core.client;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A client in a process with little memory, which asks for one answer after the other, both as a
 * record and as any JSON, and tells how each ended.
 */
final class BombedClient {
  private BombedClient() {}

  /** Arguments: address of the server, number of answers of each sort. */
  public static void main(String[] arguments) {
    try (FilesClient client =
        FilesClient.builder()
            .baseUrl(arguments[0])
            .apiKey("obviouslyFake1")
            .maxAnswerBytes(4 << 20)
            .requestTimeout(Duration.ofSeconds(20))
            .retryPolicy(RetryPolicy.never())
            .build()) {
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        tell(() -> client.users().get(1).id());
        tell(() -> client.call("GET", "/users/1", Map.of(), null).body().path("id"));
      }
    }
  }

  private static void tell(Supplier<Object> call) {
    try {
      System.out.println("answer " + call.get());
    } catch (FilesException e) {
      System.out.println(e.kind() + " " + e.getMessage());
    }
  }
}
