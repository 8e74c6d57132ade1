package io.github.filesprovisioning.core.changes;

import java.util.Arrays;
import java.util.Base64;

/**
 * What a feed has to remember from one poll to the next: opaque, compact, to be kept by the
 * platform. It holds names of users and groups, so keep it as you keep user data; it holds no
 * secret. Immutable.
 */
public final class FeedState {
  private static final FeedState NONE = new FeedState(new byte[0]);

  private final byte[] bytes;

  private FeedState(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The state before the first poll, which sets the baseline. Its bytes and text are empty. */
  public static FeedState none() {
    return NONE;
  }

  /** A state that was kept as bytes. They are checked when the feed is polled. */
  public static FeedState of(byte[] bytes) {
    return bytes.length == 0 ? NONE : new FeedState(bytes.clone());
  }

  /**
   * A state that was kept as text.
   *
   * @throws FeedStateException when it is not the text of a state
   */
  public static FeedState parse(String text) {
    try {
      return of(Base64.getUrlDecoder().decode(text.strip()));
    } catch (IllegalArgumentException e) {
      throw FeedStateException.damaged("it is not Base64");
    }
  }

  /** Whether there was no poll yet. */
  public boolean isNone() {
    return bytes.length == 0;
  }

  /** The state as bytes, for {@link #of(byte[])}. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** The state as letters, digits, {@code -} and {@code _}, for {@link #parse(String)}. */
  public String toText() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** How many bytes it takes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeedState && Arrays.equals(((FeedState) other).bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The size; the content is user data. */
  @Override
  public String toString() {
    return "FeedState{" + bytes.length + " bytes}";
  }
}
