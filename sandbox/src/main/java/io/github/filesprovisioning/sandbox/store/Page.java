package io.github.filesprovisioning.sandbox.store;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a list.
 *
 * @param next where the next page starts, empty on the last page
 */
public record Page(List<Row> rows, Optional<Position> next) {}
