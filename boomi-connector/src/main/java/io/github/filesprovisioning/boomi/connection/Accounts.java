package io.github.filesprovisioning.boomi.connection;

import com.boomi.connector.api.AtomConfig;
import com.boomi.connector.api.BrowseContext;
import com.boomi.connector.api.ConnectorContext;
import com.boomi.connector.api.ConnectorException;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.security.GeneralSecurityException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The accounts in use, so that operations share connections. It lies in the connector cache of the
 * container, keeps the accounts used last, and closes one that nobody uses any more. Safe for use
 * by many threads.
 */
public final class Accounts {
  /** More logins than this at a time are rare; an older one is simply opened again. */
  static final int MOST = 16;

  /** What people call the settings of the client that can be wrong. */
  private static final Map<String, String> LABELS =
      Map.of(
          "baseUrl", "Base URL",
          "apiKey", "API Key",
          "proxy host", "the proxy host of the Atom",
          "proxy port", "the proxy port of the Atom",
          "proxy username", "the proxy user of the Atom",
          "proxy password", "the proxy password of the Atom");

  private final Map<String, Entry> open = new LinkedHashMap<>(MOST, 0.75f, true);

  Accounts() {}

  /** The accounts of a container. */
  public static Accounts of(ConnectorContext context) {
    return (Accounts)
        context
            .getConnectorCache()
            .computeIfAbsent(Accounts.class.getName(), name -> new Accounts());
  }

  /**
   * The account that the connection of an operation describes.
   *
   * @throws ConnectorException when a field of the connection is wrong
   */
  public synchronized AccountLease borrow(Catalog catalog, BrowseContext context) {
    ConnectionSettings settings = new ConnectionSettings(context.getConnectionProperties());
    Entry entry =
        open.computeIfAbsent(
            settings.fingerprint(), key -> new Entry(account(catalog, settings, context)));
    entry.users++;
    dropOldest();
    return new AccountLease(this, entry);
  }

  private static Account account(
      Catalog catalog, ConnectionSettings settings, BrowseContext context) {
    try {
      FilesClient.Builder client = settings.client();
      AtomConfig config = context.getConfig();
      new AtomProxy(config).settings(settings.url()).ifPresent(client::proxy);
      if (settings.isEncrypted()) {
        client.sslContext(context.getSSLContext(null, null));
      }
      return new Account(catalog, settings.site(), client);
    } catch (InvalidInputException e) {
      throw unusable(LABELS.getOrDefault(e.field(), e.field()) + " " + e.rule(), e);
    } catch (GeneralSecurityException e) {
      throw unusable("the certificates of the Atom cannot be read", e);
    }
  }

  private static ConnectorException unusable(String why, Exception cause) {
    return new ConnectorException(
        "INVALID_INPUT", "The connection cannot be used: " + why + ".", cause);
  }

  private void dropOldest() {
    Iterator<Entry> oldestFirst = open.values().iterator();
    while (open.size() > MOST && oldestFirst.hasNext()) {
      Entry oldest = oldestFirst.next();
      oldestFirst.remove();
      oldest.dropped = true;
      oldest.closeWhenUnused();
    }
  }

  synchronized void giveBack(Entry entry) {
    entry.users--;
    entry.closeWhenUnused();
  }

  synchronized int size() {
    return open.size();
  }

  /** An account, who uses it and whether it is still to be found. */
  static final class Entry {
    private final Account account;
    private int users;
    private boolean dropped;

    private Entry(Account account) {
      this.account = account;
    }

    Account account() {
      return account;
    }

    private void closeWhenUnused() {
      if (dropped && users == 0) {
        account.close();
      }
    }
  }
}
