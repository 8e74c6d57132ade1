package io.github.filesprovisioning.muletest.expressions;

/** Something that has a value once the names in it are known. */
@FunctionalInterface
interface Expression {

  /**
   * Computes the value.
   *
   * @param names what the names mean
   * @return a plain Java value, or null
   */
  Object value(Names names);
}
