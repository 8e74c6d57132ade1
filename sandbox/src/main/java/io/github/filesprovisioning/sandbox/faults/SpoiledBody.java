package io.github.filesprovisioning.sandbox.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What becomes of a body under a fault. */
public final class SpoiledBody {
  private static final int PIECES = 10;

  private SpoiledBody() {}

  /** The first half, at least nothing and never all of it. */
  public static byte[] truncated(byte[] body) {
    return Arrays.copyOf(body, body.length / 2);
  }

  /** The body without its last byte, so that no bracket closes it. */
  public static byte[] malformed(byte[] body) {
    return Arrays.copyOf(body, Math.max(0, body.length - 1));
  }

  /** The body in at most ten pieces, in order, none of them empty. */
  public static List<byte[]> pieces(byte[] body) {
    List<byte[]> pieces = new ArrayList<>();
    int size = Math.max(1, (body.length + PIECES - 1) / PIECES);
    for (int from = 0; from < body.length; from += size) {
      pieces.add(Arrays.copyOfRange(body, from, Math.min(body.length, from + size)));
    }
    return List.copyOf(pieces);
  }
}
