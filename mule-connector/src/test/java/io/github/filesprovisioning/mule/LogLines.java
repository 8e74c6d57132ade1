package io.github.filesprovisioning.mule;

import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** What flows write to one category of the log. */
final class LogLines extends AbstractAppender implements AutoCloseable {

  private final List<String> lines = new ArrayList<>();
  private final String category;

  private LogLines(String category) {
    super("lines-of-" + category, null, null, false, Property.EMPTY_ARRAY);
    this.category = category;
  }

  static LogLines of(String category) {
    LogLines lines = new LogLines(category);
    lines.start();
    LoggerConfig logger = new LoggerConfig(category, Level.ALL, false);
    logger.addAppender(lines, Level.ALL, null);
    LoggerContext context = LoggerContext.getContext(false);
    context.getConfiguration().addLogger(category, logger);
    context.updateLoggers();
    return lines;
  }

  @Override
  public synchronized void append(LogEvent event) {
    lines.add(event.getMessage().getFormattedMessage());
  }

  synchronized List<String> take() {
    List<String> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  @Override
  public void close() {
    LoggerContext context = LoggerContext.getContext(false);
    context.getConfiguration().removeLogger(category);
    context.updateLoggers();
  }
}
