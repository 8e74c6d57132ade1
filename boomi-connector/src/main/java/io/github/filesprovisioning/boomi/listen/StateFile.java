package io.github.filesprovisioning.boomi.listen;

import io.github.filesprovisioning.core.changes.FeedState;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

/**
 * Where a listener keeps what it has told, so that a restart goes on there. One listener at a time
 * holds it, on this machine or on a shared drive; the file is replaced as a whole, and its time of
 * change is the end of the last good poll. Its first line says of which site it is, because on
 * another site everything would look deleted.
 */
final class StateFile implements AutoCloseable {
  private static final String HEAD = "Files.com Provisioning, state of a listener at ";
  private static final Set<StandardOpenOption> NEW =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);

  private final Path file;
  private final Path lockFile;
  private final byte[] head;
  private final Clock clock;
  private FileChannel channel;
  private FileLock lock;

  /**
   * A file in a folder.
   *
   * @param name of the listener; letters, digits, dots, dashes and underscores
   * @param site what is listened to; one line
   */
  StateFile(Path folder, String name, String site, Clock clock) {
    this.file = folder.resolve(name + ".state");
    this.lockFile = folder.resolve(name + ".lock");
    this.head = (HEAD + site + "\n").getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  /**
   * Takes hold of it.
   *
   * @return false while another listener of the same name holds it
   */
  boolean acquire() throws IOException {
    if (lock != null) {
      return true;
    }
    Files.createDirectories(file.getParent());
    FileChannel opened =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock = opened.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    } finally {
      if (lock == null) {
        opened.close();
      }
    }
    if (lock != null) {
      channel = opened;
    }
    return lock != null;
  }

  /** Whether anything is kept. */
  boolean isThere() {
    return Files.exists(file);
  }

  /**
   * What is kept; none before the first poll.
   *
   * @throws FilesException when it was kept for another site, where everything would look deleted
   */
  FeedState read() throws IOException {
    if (!isThere()) {
      return FeedState.none();
    }
    byte[] kept = Files.readAllBytes(file);
    if (startsWith(kept, head)) {
      return FeedState.of(Arrays.copyOfRange(kept, head.length, kept.length));
    }
    if (startsWith(kept, HEAD.getBytes(StandardCharsets.UTF_8))) {
      throw new FilesException(
          ErrorKind.INVALID_INPUT,
          "The listener was started for another site or workspace than before. Give it another"
              + " Listener Name or State Folder, or delete "
              + file
              + " to begin anew.");
    }
    return FeedState.of(kept);
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** Keeps a state; after a crash either this one or the one before is there. */
  void write(FeedState state) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out = FileChannel.open(next, NEW, onlyForOwner(next))) {
      writeAll(out, head);
      writeAll(out, state.toBytes());
      out.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void writeAll(FileChannel out, byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      out.write(left);
    }
  }

  /** The state holds names of users, so nobody else on the machine needs to read it. */
  private static FileAttribute<?>[] onlyForOwner(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Notes that a poll found nothing new. */
  void touch() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
  }

  /** Lets it go. */
  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
      lock = null;
    }
  }

  /** The place, for messages. */
  @Override
  public String toString() {
    return file.toString();
  }
}
