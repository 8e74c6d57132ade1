package io.github.filesprovisioning.muletest.expressions;

import org.mule.runtime.api.el.BindingContext;
import org.mule.runtime.api.metadata.TypedValue;

/** What names mean where an expression stands: the event's, then those of the application. */
final class Names {

  private final BindingContext local;
  private final BindingContext global;

  Names(BindingContext local, BindingContext global) {
    this.local = local;
    this.global = global;
  }

  /**
   * The value of a name.
   *
   * @param name such as {@code payload} or {@code vars}
   * @return its value, or null when it has none
   * @throws UnknownName when nothing is called so here
   */
  Object value(String name) {
    TypedValue<?> found = local.lookup(name).or(() -> global.lookup(name)).orElse(null);
    if (found == null) {
      throw new UnknownName(name);
    }
    return found.getValue();
  }

  /** A name that means nothing where it is used. */
  static final class UnknownName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnknownName(String name) {
      super("nothing is called " + name + " here");
    }
  }
}
