package io.github.filesprovisioning.benchmarks;

/** What is measured, done in one of several ways. */
interface UserCalls extends AutoCloseable {
  /** Creates a user; the result is the id. */
  long create(String username);

  /** Reads a user; the result is the username. */
  String get(long id);

  /** Reads all users, 1,000 a page; the result is their number. */
  long list();

  @Override
  void close();

  /** The way with this name. */
  static UserCalls named(String name, String baseUrl, String apiKey) {
    switch (name) {
      case "core":
        return new CoreCalls(baseUrl, apiKey);
      case "plain":
        return new PlainCalls(baseUrl, apiKey);
      default:
        throw new IllegalArgumentException("no client is called " + name);
    }
  }
}
