package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.changes.state.StateFormatException;
import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * The frame of every state: two bytes that tell it from anything else, the version of the form, a
 * checksum of the rest, what it is about, and where event ids go on. Every later release reads
 * every earlier form.
 */
final class StateEnvelope {
  private static final int FIRST_MARK = 0xFC;
  private static final int SECOND_MARK = 0x5D;
  private static final int VERSION = 2;
  private static final int HEADER = 7;

  private StateEnvelope() {}

  static FeedState seal(String subject, Lineage lineage, Consumer<StateWriter> body) {
    StateWriter writer = new StateWriter();
    writer.text(subject);
    writer.fixed(lineage.origin());
    writer.number(lineage.turn());
    writer.number(lineage.repeats());
    body.accept(writer);
    byte[] content = writer.toBytes();
    byte[] sealed = new byte[HEADER + content.length];
    sealed[0] = (byte) FIRST_MARK;
    sealed[1] = (byte) SECOND_MARK;
    sealed[2] = VERSION;
    long checksum = checksum(content, 0);
    for (int i = 0; i < Integer.BYTES; i++) {
      sealed[3 + i] = (byte) (checksum >>> 24 - 8 * i);
    }
    System.arraycopy(content, 0, sealed, HEADER, content.length);
    return FeedState.of(sealed);
  }

  /** Opens a state for a detector; gives where event ids go on. */
  static Lineage load(FeedState state, String subject, Detector detector) {
    byte[] sealed = state.toBytes();
    check(sealed);
    StateReader reader = new StateReader(Arrays.copyOfRange(sealed, HEADER, sealed.length));
    try {
      String saved = reader.text();
      if (!subject.equals(saved)) {
        throw FeedStateException.other(saved, subject);
      }
      Lineage lineage =
          new Lineage(reader.fixed(), reader.number(), sealed[2] == 1 ? 0 : reader.number());
      detector.load(reader);
      return lineage;
    } catch (StateFormatException e) {
      throw FeedStateException.damaged(e.getMessage());
    }
  }

  private static void check(byte[] sealed) {
    if (sealed.length <= HEADER
        || (sealed[0] & 0xFF) != FIRST_MARK
        || (sealed[1] & 0xFF) != SECOND_MARK) {
      throw FeedStateException.damaged("it does not begin as a state does");
    }
    if (sealed[2] == 0) {
      throw FeedStateException.damaged("no release saved such a form");
    }
    if ((sealed[2] & 0xFF) > VERSION) {
      throw FeedStateException.newer(sealed[2] & 0xFF, VERSION);
    }
    long saved = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      saved = saved << 8 | sealed[3 + i] & 0xFF;
    }
    if (saved != checksum(sealed, HEADER)) {
      throw FeedStateException.damaged("its checksum differs");
    }
  }

  private static long checksum(byte[] bytes, int from) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return crc.getValue();
  }
}
