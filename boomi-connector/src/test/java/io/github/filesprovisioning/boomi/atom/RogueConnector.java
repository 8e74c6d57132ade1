package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.AtomContext;
import com.boomi.connector.api.BrowseContext;
import com.boomi.connector.api.Browser;
import com.boomi.connector.api.ConnectorContext;
import com.boomi.connector.api.Operation;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.listen.ListenConnector;
import com.boomi.connector.api.listen.ListenManager;
import com.boomi.connector.api.listen.ListenOperation;
import com.boomi.connector.api.listen.Listener;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A connector that does what a test says, right or wrong. */
final class RogueConnector implements ListenConnector<ListenManager> {
  private static final String DESCRIPTOR =
      """
      <GenericConnectorDescriptor browsingType="any" requireConnectionForBrowse="true">
        <description>Rogue</description>
        <field id="apiKey" label="Key" type="password"><helpText>x</helpText></field>
        <operation types="GET|CREATE|QUERY|DELETE|LISTEN">
          <field id="size" label="Size" type="integer" overrideable="true">
            <helpText>x</helpText><defaultValue>7</defaultValue></field>
          <field id="fixed" label="Fixed" type="boolean">
            <helpText>x</helpText><defaultValue>true</defaultValue></field>
        </operation>
        <trackedProperty id="known" label="Known"/>
      </GenericConnectorDescriptor>
      """;

  private final Function<OperationContext, Operation> operation;
  private final Browser browser;
  private final Consumer<Listener> listening;

  private RogueConnector(
      Function<OperationContext, Operation> operation,
      Browser browser,
      Consumer<Listener> listening) {
    this.operation = operation;
    this.browser = browser;
    this.listening = listening;
  }

  static AtomConnection operating(Function<OperationContext, Operation> operation) {
    return connection(new RogueConnector(operation, null, null));
  }

  static AtomConnection browsing(Browser browser) {
    return connection(new RogueConnector(null, browser, null));
  }

  static AtomConnection listening(Consumer<Listener> listening) {
    return connection(new RogueConnector(null, null, listening));
  }

  private static AtomConnection connection(RogueConnector connector) {
    Descriptor descriptor = new Descriptor(DESCRIPTOR.getBytes(StandardCharsets.UTF_8));
    return Atom.with(connector, descriptor, AtomLimits.usual().browsing(2, 10))
        .connect(Map.of("apiKey", "obviouslyFake1"));
  }

  @Override
  public void initialize(AtomContext context) {}

  @Override
  public Browser createBrowser(BrowseContext context) {
    return browser;
  }

  @Override
  public Operation createOperation(OperationContext context) {
    return operation.apply(context);
  }

  @Override
  public ListenManager createListenManager(ConnectorContext context) {
    return new ListenManager() {
      @Override
      public void start() {}

      @Override
      public void stop() {}
    };
  }

  @Override
  public ListenOperation<ListenManager> createListenOperation(OperationContext context) {
    return new ListenOperation<>() {
      @Override
      public void start(Listener listener, ListenManager manager) {
        listening.accept(listener);
      }

      @Override
      public void stop() {}
    };
  }
}
