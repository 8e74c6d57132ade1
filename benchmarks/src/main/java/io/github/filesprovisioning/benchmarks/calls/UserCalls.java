package io.github.filesprovisioning.benchmarks.calls;

/** What is measured, done in one of several ways. */
interface UserCalls extends AutoCloseable {
  /** Users a page. */
  int PAGE = 1000;

  /** Creates a user; the result is the id. */
  long create(String username);

  /** Reads a user; the result is the username. */
  String get(long id);

  /** Moves a user to another company; the result is the username. */
  String update(long id, String company);

  /** Begins to read all users, {@link #PAGE} a page. */
  Pages list();

  /** Where somebody is in a list. */
  interface Pages {
    /** Fetches the next page; the result is its number of users, 0 after the last. */
    int next();
  }

  @Override
  void close();

  /** The way with this name. */
  static UserCalls named(String name, String baseUrl, String apiKey) {
    switch (name) {
      case "core":
        return new CoreCalls(baseUrl, apiKey);
      case "floor":
        return new PlainCalls(baseUrl, apiKey);
      case "stock":
        return new StockCalls(baseUrl, apiKey);
      default:
        throw new IllegalArgumentException("no client is called " + name);
    }
  }
}
