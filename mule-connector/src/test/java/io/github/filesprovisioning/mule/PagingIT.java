package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.muletest.MuleRuntime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list of more than 5,000 records is read page by page, and no further than it is used. */
class PagingIT {

  private static final int USERS = 5_000;

  private final Application application = new Application();

  @BeforeEach
  void seed() {
    ObjectNode seed = JsonNodeFactory.instance.objectNode();
    ArrayNode users = seed.putArray("users");
    for (int i = 0; i < USERS; i++) {
      users.addObject().put("username", "user-" + i);
    }
    application.sandbox().seed(seed);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void allRecordsComeOnceAndEveryPageIsReadOnce() throws Exception {
    // Without this element the community kernel keeps at most 500 records of a list.
    String flow =
        """
        <flow name="list">
          <files-provisioning:list-users config-ref="site" perPage="1000">
            <non-repeatable-iterable/>
          </files-provisioning:list-users>
          <foreach><probe:capture value="#[payload.username]"/></foreach>
        </flow>
        """;
    try (MuleRuntime mule = application.with(flow).start()) {
      mule.run("list", null);
    }
    List<Object> names = application.captured().take();
    assertEquals(USERS + 1, names.size(), "the seeded users and the administrator");
    assertEquals(USERS + 1, Set.copyOf(names).size(), "each once");
    assertEquals(1 + 6, application.sandbox().requestCount(), "a connection test and six pages");
  }

  @Test
  void whatIsNotUsedIsNotRead() throws Exception {
    String flow =
        """
        <flow name="list">
          <files-provisioning:list-users config-ref="site" perPage="1000"/>
          <set-payload value="#['not read']"/>
        </flow>
        """;
    try (MuleRuntime mule = application.with(flow).start()) {
      assertEquals("not read", Application.payload(mule.run("list", null)));
    }
    assertEquals(1 + 1, application.sandbox().requestCount(), "a connection test and one page");
  }
}
