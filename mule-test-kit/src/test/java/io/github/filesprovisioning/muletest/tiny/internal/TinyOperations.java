package io.github.filesprovisioning.muletest.tiny.internal;

import io.github.filesprovisioning.muletest.tiny.api.Person;
import io.github.filesprovisioning.muletest.tiny.api.TinyErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mule.runtime.api.connection.ConnectionException;
import org.mule.runtime.extension.api.annotation.error.Throws;
import org.mule.runtime.extension.api.annotation.param.Config;
import org.mule.runtime.extension.api.annotation.param.Connection;
import org.mule.runtime.extension.api.annotation.param.Content;
import org.mule.runtime.extension.api.annotation.param.MediaType;
import org.mule.runtime.extension.api.exception.ModuleException;
import org.mule.runtime.extension.api.runtime.streaming.PagingProvider;

/** What can be done. */
public class TinyOperations {

  /**
   * Greets somebody.
   *
   * @param who whom to greet
   * @return the greeting
   */
  @MediaType(MediaType.TEXT_PLAIN)
  public String greet(@Config TinyConfiguration config, String who) {
    return config.greeting() + " " + who;
  }

  /**
   * Says which fields were given.
   *
   * @param person a person
   * @return the same person
   */
  public Person describe(@Content Person person) {
    return person;
  }

  /**
   * Finds a name.
   *
   * @param name the name
   * @return the name
   */
  @Throws(TinyErrorTypes.class)
  @MediaType(MediaType.TEXT_PLAIN)
  public String find(@Connection TinyConnection connection, String name) {
    if (!connection.site().contains(name)) {
      throw new ModuleException("There is no " + name, TinyErrors.NOT_FOUND);
    }
    return name;
  }

  /**
   * Works from the third connection on.
   *
   * @return the number of the connection
   */
  @Throws(TinyErrorTypes.class)
  public int flaky(@Connection TinyConnection connection) {
    if (connection.number() < 3) {
      throw new ModuleException(
          "stale", TinyErrors.CONNECTIVITY, new ConnectionException("stale connection"));
    }
    return connection.number();
  }

  /**
   * Lists all names, two at a time.
   *
   * @return the names
   */
  public PagingProvider<TinyConnection, String> list() {
    return new Pages();
  }

  private static final class Pages implements PagingProvider<TinyConnection, String> {

    private int next;

    @Override
    public List<String> getPage(TinyConnection connection) {
      int from = next;
      next = Math.min(connection.site().size(), from + 2);
      return new ArrayList<>(connection.site().subList(from, next));
    }

    @Override
    public Optional<Integer> getTotalResults(TinyConnection connection) {
      return Optional.empty();
    }

    @Override
    public void close(TinyConnection connection) {}
  }
}
