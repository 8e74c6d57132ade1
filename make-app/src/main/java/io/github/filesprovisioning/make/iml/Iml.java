package io.github.filesprovisioning.make.iml;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression of IML, without its braces.
 *
 * <p>Only what {@code src/test/js/interpreter} knows may be written here; it knows only what Make
 * documents. Texts hold no quotes and no backslashes, because how those are escaped is not
 * documented.
 *
 * @param source the expression
 */
public record Iml(String source) {

  /** Refuses what cannot stand between braces. */
  public Iml {
    if (source.contains("}}") || source.contains("{{") || source.contains("\\")) {
      throw new IllegalArgumentException("not an IML expression: " + source);
    }
  }

  /** An expression as it is written. */
  public static Iml of(String source) {
    return new Iml(source);
  }

  /** A literal text. */
  public static Iml text(String value) {
    if (value.contains("'")) {
      throw new IllegalArgumentException("an IML text cannot hold a quote: " + value);
    }
    return new Iml("'" + value + "'");
  }

  /** What the user filled in; undefined when left out, null when erased. */
  public static Iml parameter(String name) {
    return new Iml("parameters." + name);
  }

  /** A value that an earlier step remembered. */
  public static Iml temp(String name) {
    return new Iml("temp." + name);
  }

  /** A call of a built-in function. */
  public static Iml call(String function, Iml... arguments) {
    return new Iml(
        Arrays.stream(arguments)
            .map(Iml::source)
            .collect(Collectors.joining(", ", function + "(", ")")));
  }

  /** One of two values. */
  public static Iml when(Iml condition, Iml yes, Iml no) {
    return call("if", condition, yes, no);
  }

  /** Whether all hold. */
  public static Iml all(Iml... conditions) {
    return joined(" && ", List.of(conditions));
  }

  /** Whether one holds. */
  public static Iml any(Iml... conditions) {
    return joined(" || ", List.of(conditions));
  }

  /** Whether one holds. */
  public static Iml any(List<Iml> conditions) {
    return joined(" || ", conditions);
  }

  private static Iml joined(String operator, List<Iml> parts) {
    return new Iml(parts.stream().map(Iml::source).collect(Collectors.joining(operator, "(", ")")));
  }

  /** Whether the field has a value, so is neither left out nor erased. */
  public static Iml hasValue(Iml value) {
    return new Iml("(" + value.source + " != undefined && " + value.source + " != null)");
  }

  /** The same, the other way round. */
  public Iml not() {
    return new Iml("!(" + source + ")");
  }

  /** A property of this collection. */
  public Iml get(String property) {
    return new Iml(source + "." + property);
  }

  /** An element of this array, counted from 1, or from the end with negative numbers. */
  public Iml at(int index) {
    return new Iml(source + "[" + index + "]");
  }

  /** An element of this array, counted from 1. */
  public Iml at(Iml index) {
    return new Iml(source + "[" + index.source + "]");
  }

  /** An array of one element, or of none. */
  public static Iml listOf(Iml condition, Iml element) {
    return when(condition, call("add", of("emptyarray"), element), of("emptyarray"));
  }

  /** One text of several pieces. */
  public static Iml joined(Iml... parts) {
    return joined(" + ", List.of(parts));
  }

  /** Whether both are the same value of the same type. */
  public Iml is(Iml other) {
    return new Iml("(" + source + " == " + other.source + ")");
  }

  /** Whether they differ in value or type. */
  public Iml isNot(Iml other) {
    return new Iml("(" + source + " != " + other.source + ")");
  }

  /** Texts joined, or numbers added. */
  public Iml plus(Iml other) {
    return new Iml(source + " + " + other.source);
  }

  /** The number of elements or characters. */
  public Iml length() {
    return call("length", this);
  }

  /** Whether there is at least one element or character. */
  public Iml isFilled() {
    return new Iml("(" + length().source + " > 0)");
  }

  /** With every match of a pattern replaced; the pattern holds no slash outside of brackets. */
  public Iml replace(String pattern, String by) {
    return call("replace", this, text("/" + pattern + "/gm"), text(by));
  }

  /** In braces, as it stands in the files of the app. */
  public String braces() {
    return "{{" + source + "}}";
  }

  @Override
  public String toString() {
    return braces();
  }
}
