package io.github.filesprovisioning.boomi.listen;

import io.github.filesprovisioning.core.changes.FeedState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;

/**
 * Where a listener keeps what it has told, so that a restart goes on there. One listener at a time
 * holds it, on this machine or on a shared drive; the file is replaced as a whole, and its time of
 * change is the end of the last good poll.
 */
final class StateFile implements AutoCloseable {
  private static final Set<StandardOpenOption> NEW =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);

  private final Path file;
  private final Path lockFile;
  private final Clock clock;
  private FileChannel channel;
  private FileLock lock;

  /**
   * A file in a folder.
   *
   * @param name of the listener; letters, digits, dots, dashes and underscores
   */
  StateFile(Path folder, String name, Clock clock) {
    this.file = folder.resolve(name + ".state");
    this.lockFile = folder.resolve(name + ".lock");
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

  /** What is kept; none before the first poll. */
  FeedState read() throws IOException {
    return isThere() ? FeedState.of(Files.readAllBytes(file)) : FeedState.none();
  }

  /** Keeps a state; after a crash either this one or the one before is there. */
  void write(FeedState state) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out = FileChannel.open(next, NEW, onlyForOwner(next))) {
      ByteBuffer bytes = ByteBuffer.wrap(state.toBytes());
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
