package io.github.filesprovisioning.boomi.atom;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the connector writes to the log of a document or of an operation. */
final class ContainerLog {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger = Logger.getAnonymousLogger();

  ContainerLog() {
    SimpleFormatter formatter = new SimpleFormatter();
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.ALL);
    logger.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            lines.add(entry.getLevel() + " " + formatter.formatMessage(entry));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
  }

  Logger logger() {
    return logger;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
