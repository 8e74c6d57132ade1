package io.github.filesprovisioning.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** The newest {@value #KEPT} API requests and how many there were in all. */
public final class RequestLog {
  private static final int KEPT = 100_000;

  private final RequestEntry[] ring = new RequestEntry[KEPT];
  private long count;
  private long writes;

  synchronized void add(boolean write, LongFunction<RequestEntry> entry) {
    count++;
    writes += write ? 1 : 0;
    ring[(int) (count % KEPT)] = entry.apply(count);
  }

  /** Entries with a number greater than this, oldest first. */
  public synchronized List<RequestEntry> after(long n) {
    List<RequestEntry> entries = new ArrayList<>();
    for (long i = Math.max(n, count - KEPT) + 1; i <= count; i++) {
      entries.add(ring[(int) (i % KEPT)]);
    }
    return entries;
  }

  /** How many API requests there were since the start. */
  public synchronized long count() {
    return count;
  }

  /** How many of them were not GET. */
  public synchronized long writes() {
    return writes;
  }
}
