package org.mule.sdk.api.meta;

/**
 * Versions of Java that Mule runtimes run on. Holds only those that every runtime with this type
 * knows, because an unknown one would make the annotation unreadable.
 */
public enum JavaVersion {
  /** Java 8. */
  JAVA_8,
  /** Java 11. */
  JAVA_11,
  /** Java 17. */
  JAVA_17
}
