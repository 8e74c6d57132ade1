package io.github.filesprovisioning.mule.internal.trigger;

import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.ACCEPTED;
import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.SOURCE_STOPPING;

import io.github.filesprovisioning.mule.api.record.UserEvent;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mule.runtime.api.connection.ConnectionException;
import org.mule.runtime.extension.api.runtime.operation.Result;
import org.mule.runtime.extension.api.runtime.source.PollContext;
import org.mule.runtime.extension.api.runtime.source.SourceCallbackContext;

/** What Mule does with the events of one poll, event by event, as the test wants it. */
final class Intake implements PollContext<UserEvent, Void> {
  private final List<UserEvent> taken = new ArrayList<>();
  private final Function<UserEvent, PollItemStatus> answers;
  private final Consumer<UserEvent> rejections;
  private boolean stopping;

  /**
   * Answers.
   *
   * @param answers to each event that is offered
   * @param rejections gets what was not accepted, at once, as in the kernel
   */
  Intake(Function<UserEvent, PollItemStatus> answers, Consumer<UserEvent> rejections) {
    this.answers = answers;
    this.rejections = rejections;
  }

  /** The usernames of the events that were accepted, in their order. */
  List<String> usernames() {
    List<String> names = new ArrayList<>();
    taken.forEach(event -> names.add(event.getUser().getUsername()));
    return names;
  }

  List<UserEvent> taken() {
    return taken;
  }

  @Override
  public PollItemStatus accept(Consumer<PollItem<UserEvent, Void>> consumer) {
    Item item = new Item();
    consumer.accept(item);
    PollItemStatus status = answers.apply(item.event);
    if (status == ACCEPTED) {
      taken.add(item.event);
    } else {
      stopping |= status == SOURCE_STOPPING;
      rejections.accept(item.event);
    }
    return status;
  }

  @Override
  public Optional<Serializable> getWatermark() {
    return Optional.empty();
  }

  @Override
  public boolean isSourceStopping() {
    return stopping;
  }

  @Override
  public void setWatermarkComparator(Comparator<? extends Serializable> comparator) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onConnectionException(ConnectionException failure) {
    throw new UnsupportedOperationException();
  }

  private static final class Item implements PollItem<UserEvent, Void> {
    private UserEvent event;

    @Override
    public SourceCallbackContext getSourceCallbackContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    public PollItem<UserEvent, Void> setResult(Result<UserEvent, Void> result) {
      event = result.getOutput();
      return this;
    }

    @Override
    public PollItem<UserEvent, Void> setWatermark(Serializable watermark) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PollItem<UserEvent, Void> setId(String id) {
      return this;
    }
  }
}
