package io.github.filesprovisioning.muletest.tiny.internal;

import java.util.List;
import org.mule.runtime.api.connection.ConnectionProvider;
import org.mule.runtime.api.exception.MuleException;
import org.mule.runtime.extension.api.annotation.Alias;
import org.mule.runtime.extension.api.annotation.param.Connection;
import org.mule.runtime.extension.api.annotation.param.MediaType;
import org.mule.runtime.extension.api.runtime.operation.Result;
import org.mule.runtime.extension.api.runtime.source.PollContext;
import org.mule.runtime.extension.api.runtime.source.PollingSource;
import org.mule.runtime.extension.api.runtime.source.SourceCallbackContext;

/** Tells every name that is added to the site, once. */
@Alias("on-name-added")
@MediaType(value = MediaType.ANY, strict = false)
public class TinySource extends PollingSource<String, Void> {

  @Connection private ConnectionProvider<TinyConnection> connections;

  private TinyConnection connection;

  @Override
  protected void doStart() throws MuleException {
    connection = connections.connect();
  }

  @Override
  protected void doStop() {
    connections.disconnect(connection);
  }

  @Override
  public void poll(PollContext<String, Void> context) {
    List<String> site = connection.site();
    for (int i = 0; i < site.size(); i++) {
      String watermark = String.format("%09d", i);
      String name = site.get(i);
      context.accept(
          item ->
              item.setId(watermark)
                  .setWatermark(watermark)
                  .setResult(Result.<String, Void>builder().output(name).build()));
    }
  }

  @Override
  public void onRejectedItem(Result<String, Void> result, SourceCallbackContext context) {}
}
