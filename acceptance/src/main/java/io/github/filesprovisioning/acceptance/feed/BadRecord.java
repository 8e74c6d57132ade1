package io.github.filesprovisioning.acceptance.feed;

/**
 * A row of the feed that cannot be carried out, and how that must be told.
 *
 * @param event number of the event
 * @param kind error kind of the catalogue
 * @param field column or input field at fault; empty when the error is about no single field
 */
public record BadRecord(String event, String kind, String field) {}
