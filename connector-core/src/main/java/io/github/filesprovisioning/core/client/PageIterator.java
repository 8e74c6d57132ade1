package io.github.filesprovisioning.core.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks over the pages of a list. */
final class PageIterator<T> implements Iterator<T> {
  private final CursorPages.Source<T> source;
  private Iterator<T> page = Collections.emptyIterator();
  private String cursor;
  private boolean started;

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
    CursorPages.Page<T> fetched = source.page(cursor);
    if (fetched.next() != null && fetched.next().equals(cursor)) {
      throw new ApiErrorException(
          Problem.of(
              ErrorKind.SERVER_ERROR,
              "The list does not end: Files.com gave the same cursor twice. Start the list again;"
                  + " if it happens again, tell Files.com support."));
    }
    started = true;
    cursor = fetched.next();
    page = fetched.records().iterator();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the list has ended");
    }
    return page.next();
  }
}
