package io.github.filesprovisioning.boomi.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.BrowseContext;
import com.boomi.connector.api.PropertyMap;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The accounts of a container")
class AccountsTest {
  private static final String KEY = "obviouslyFakeSecretKey1";
  private static final Catalog CATALOG = Catalog.load();
  private static Sandbox sandbox;

  private final ConcurrentMap<Object, Object> cache = new ConcurrentHashMap<>();

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private AccountLease borrow(Map<String, Object> changes) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("url", sandbox.baseUrl());
    fields.put("apiKey", sandbox.apiKey());
    fields.putAll(changes);
    BrowseContext context = context(fields);
    return Accounts.of(context).borrow(CATALOG, context);
  }

  private BrowseContext context(Map<String, Object> fields) {
    return proxy(
        BrowseContext.class,
        (method, arguments) ->
            switch (method) {
              case "getConnectorCache" -> cache;
              case "getConnectionProperties" -> properties(fields);
              case "getSSLContext" -> SSLContext.getDefault();
              default -> null;
            });
  }

  private static PropertyMap properties(Map<String, Object> fields) {
    return proxy(
        PropertyMap.class,
        (method, arguments) -> {
          Object value = fields.get(arguments[0]);
          return value == null && arguments.length > 1 ? arguments[1] : value;
        });
  }

  private interface Answer {
    Object to(String method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }

  private Accounts accounts() {
    return (Accounts) cache.values().iterator().next();
  }

  private static boolean works(Account account) {
    try {
      account.client().call("GET", "/users", Map.of("per_page", 1), null);
      return true;
    } catch (FilesException e) {
      assertTrue(e.getMessage().contains("closed"), e::getMessage);
      return false;
    }
  }

  @Test
  @DisplayName("are one for the same connection, and others for another address, key or limit")
  void keys() {
    try (AccountLease one = borrow(Map.of());
        AccountLease same = borrow(Map.of());
        AccountLease url = borrow(Map.of("url", "https://other.files.com"));
        AccountLease key = borrow(Map.of("apiKey", KEY));
        AccountLease limit = borrow(Map.of("requestTimeout", 5L))) {
      assertSame(one.account(), same.account());
      assertNotSame(one.account(), url.account());
      assertNotSame(one.account(), key.account());
      assertNotSame(one.account(), limit.account());
      assertEquals(4, accounts().size());
    }
  }

  @Test
  @DisplayName("are bounded; one that is in use is closed only when it is given back")
  void bounded() {
    AccountLease oldest = borrow(Map.of());
    Account account = oldest.account();
    for (long i = 1; i <= 100; i++) {
      borrow(Map.of("requestTimeout", i)).close();
      assertTrue(accounts().size() <= Accounts.MOST);
    }
    assertTrue(works(account));
    oldest.close();
    assertFalse(works(account));
    try (AccountLease again = borrow(Map.of())) {
      assertTrue(works(again.account()));
    }
  }

  @Test
  @DisplayName("may be used by many threads")
  void threads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int thread = 0; thread < 16; thread++) {
        int first = thread;
        runs.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 40; i++) {
                    long timeout = 1L + (first * 7 + i) % 40;
                    try (AccountLease lease = borrow(Map.of("requestTimeout", timeout))) {
                      assertTrue(works(lease.account()));
                    }
                  }
                }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
      assertTrue(accounts().size() <= Accounts.MOST);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("show no key, nor what could be turned back into one")
  void noKey() {
    ConnectionSettings settings =
        new ConnectionSettings(properties(Map.of("url", "https://acme.files.com", "apiKey", KEY)));
    assertEquals("ConnectionSettings{https://acme.files.com}", settings.toString());
    assertEquals(44, settings.fingerprint().length());
    try (AccountLease lease = borrow(Map.of("apiKey", KEY))) {
      String shown = cache + " " + lease.account() + " " + lease.account().client();
      assertFalse(shown.contains(KEY), shown);
      assertTrue(shown.contains("Account{" + sandbox.baseUrl() + "}"), shown);
    }
    FilesException refused =
        assertThrows(
            FilesException.class,
            () -> {
              try (AccountLease lease = borrow(Map.of("apiKey", KEY))) {
                lease.account().client().call("GET", "/users", Map.of(), null);
              }
            });
    assertFalse(refused.toString().contains(KEY), refused::toString);
  }
}
