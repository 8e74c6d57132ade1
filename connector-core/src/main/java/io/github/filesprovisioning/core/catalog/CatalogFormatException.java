package io.github.filesprovisioning.core.catalog;

/** The compiled catalogue says something that this version of the core does not understand. */
public final class CatalogFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogFormatException(String place, String rule) {
    super("catalogue: " + place + " " + rule);
  }
}
