package io.github.filesprovisioning.mule.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.MuleRuntime;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Two configurations of one application with two hosts and keys never mix, also under load. */
class TwoSitesIT {

  private static final int USERS = 150;
  private static final int THREADS = 8;

  @Test
  void whatIsMeantForOneSiteNeverReachesTheOther() throws Exception {
    try (Sandbox east = Sandbox.start(SandboxOptions.builder().port(0).seed(1).build());
        Sandbox west = Sandbox.start(SandboxOptions.builder().port(0).seed(2).build());
        MulePlugin connector = PackagedConnector.load();
        MuleRuntime mule =
            MuleRuntime.builder()
                .plugin(connector)
                .flows(flows("east", east) + flows("west", west))
                .start()) {
      assertTrue(!east.apiKey().equals(west.apiKey()), "the sites have keys of their own");
      createEverywhere(mule);
      assertEquals(expected("east"), usernames(east));
      assertEquals(expected("west"), usernames(west));
    }
  }

  private static void createEverywhere(MuleRuntime mule) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < USERS; i++) {
        for (String site : List.of("east", "west")) {
          String username = site + "-" + i;
          runs.add(threads.submit(() -> mule.run(site, username)));
        }
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String flows(String name, Sandbox site) {
    return """
        <files-provisioning:config name="%1$s-config">
          <files-provisioning:api-key-connection baseUrl="%2$s" apiKey="%3$s"/>
        </files-provisioning:config>
        <flow name="%1$s">
          <files-provisioning:create-user config-ref="%1$s-config" username="#[payload]"/>
        </flow>
        """
        .formatted(name, site.baseUrl(), site.apiKey());
  }

  private static List<String> expected(String site) {
    List<String> names = new ArrayList<>(List.of("admin"));
    for (int i = 0; i < USERS; i++) {
      names.add(site + "-" + i);
    }
    return names.stream().sorted().toList();
  }

  private static List<String> usernames(Sandbox site) {
    JsonNode users = site.state().path("users");
    return StreamSupport.stream(users.spliterator(), false)
        .map(user -> user.path("username").asText())
        .sorted()
        .toList();
  }
}
