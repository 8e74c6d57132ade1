/**
 * What has happened: the triggers of the catalogue as feeds that are polled.
 *
 * <p>{@link io.github.filesprovisioning.core.changes.ChangeFeed} is the way in. Three ways of
 * finding out stand behind it: a pass over the whole list that is compared with the last one
 * ({@code ScanDetector} with a ledger of what was seen), the records after a moment ({@code
 * TimeDetector}, {@code ExpiryDetector}), and the records above an id ({@code NewestIdDetector}).
 * {@code docs/triggers.md} says which trigger takes which and what it promises.
 */
package io.github.filesprovisioning.core.changes;
