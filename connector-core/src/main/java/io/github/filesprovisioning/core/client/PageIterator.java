package io.github.filesprovisioning.core.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks over the pages of a list. */
final class PageIterator<T> implements Iterator<T> {
  private static final String EXPIRED = "bad-request/invalid-cursor";

  private final CursorPages.Source<T> source;
  private final CursorCircle circle = new CursorCircle();
  private Iterator<T> page = Collections.emptyIterator();
  private String cursor;
  private boolean started;
  private boolean handedOut;

  PageIterator(CursorPages.Source<T> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && (!started || cursor != null)) {
      fetch();
    }
    return page.hasNext();
  }

  private void fetch() {
    CursorPages.Page<T> fetched = page();
    started = true;
    cursor = fetched.next();
    page = fetched.records().iterator();
    if (cursor != null && circle.closesWith(cursor)) {
      throw new ApiErrorException(
          Problem.of(
              ErrorKind.SERVER_ERROR,
              "The list does not end: Files.com gave the same cursor twice. Start the list again;"
                  + " if it happens again, tell Files.com support."));
    }
  }

  private CursorPages.Page<T> page() {
    try {
      return source.page(cursor);
    } catch (FilesException e) {
      if (cursor == null || e.type().filter(EXPIRED::equals).isEmpty()) {
        throw e;
      }
      if (handedOut) {
        throw expired(e);
      }
      return source.page(null);
    }
  }

  /** The input was right; it is the position that has run out. */
  private static ApiErrorException expired(FilesException e) {
    return new ApiErrorException(
        new Problem.Builder(
                ErrorKind.SERVER_ERROR,
                "The position in the list ran out while it was read. Start the list again; what was"
                    + " read so far may come again.")
            .status(e.status())
            .type(EXPIRED)
            .requestId(e.requestId().orElse(null))
            .retryable(true)
            .build());
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the list has ended");
    }
    handedOut = true;
    return page.next();
  }
}
