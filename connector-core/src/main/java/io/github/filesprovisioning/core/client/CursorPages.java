package io.github.filesprovisioning.core.client;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is fetched page by page while it is read; one page is in memory at a time. Each
 * iteration starts anew with the first page. Nothing is sent before the first record is asked for.
 *
 * @param <T> the record
 */
public final class CursorPages<T> implements Iterable<T> {
  /** Fetches pages. */
  interface Source<T> {
    Page<T> page(String cursor);
  }

  /** The records of one page, and where the next one starts (null on the last). */
  static final class Page<T> {
    private final List<T> records;
    private final String next;

    Page(List<T> records, String next) {
      this.records = records;
      this.next = next;
    }

    List<T> records() {
      return records;
    }

    String next() {
      return next;
    }
  }

  private final Source<T> source;

  CursorPages(Source<T> source) {
    this.source = source;
  }

  /**
   * Reads the list from its start.
   *
   * @return an iterator whose methods throw a {@link FilesException} when a page cannot be fetched
   */
  @Override
  public Iterator<T> iterator() {
    return new PageIterator<>(source);
  }

  /** The records as a stream; pages are fetched as it goes on. */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** The first record; fetches one page at most. */
  public Optional<T> first() {
    Iterator<T> records = iterator();
    return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
  }
}
