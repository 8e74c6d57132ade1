package io.github.filesprovisioning.sandbox.store;

/**
 * A place in an ordered list: the sort value and the id of the last row seen. It stays meaningful
 * when that row is gone.
 */
public record Position(Object key, long id) {}
