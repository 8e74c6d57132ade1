package io.github.filesprovisioning.mulecodegen;

import java.util.List;
import java.util.Optional;

/**
 * Lines that are shown together.
 *
 * @param entry id of the action or trigger
 * @param resource whose records it is about
 * @param title of the group
 * @param suffix of the name of its class
 * @param tab on which it is shown; empty for the first
 * @param fields the lines
 * @param sortKeys fields to sort by; empty when there is nothing to sort
 * @param withObject whether the same fields may also come as an object
 */
record Form(
    String entry,
    String resource,
    String title,
    String suffix,
    Optional<String> tab,
    List<FormField> fields,
    List<String> sortKeys,
    boolean withObject) {

  boolean isEmpty() {
    return fields.isEmpty() && sortKeys.isEmpty();
  }
}
