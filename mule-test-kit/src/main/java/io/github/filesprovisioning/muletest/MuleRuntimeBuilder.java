package io.github.filesprovisioning.muletest;

import static org.mule.runtime.config.api.SpringXmlConfigurationBuilderFactory.createConfigurationBuilder;
import static org.mule.runtime.core.api.config.bootstrap.ArtifactType.APP;

import io.github.filesprovisioning.muletest.jdk17.KernelPatches;
import io.github.filesprovisioning.muletest.schedulers.JdkSchedulerService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mule.runtime.api.exception.MuleException;
import org.mule.runtime.core.api.MuleContext;
import org.mule.runtime.core.api.config.ConfigurationBuilder;
import org.mule.runtime.core.api.config.DefaultMuleConfiguration;
import org.mule.runtime.core.api.context.DefaultMuleContextFactory;
import org.mule.runtime.core.api.context.MuleContextBuilder;
import org.mule.runtime.core.internal.processor.strategy.TransactionAwareWorkQueueProcessingStrategyFactory;

/** Describes an application and starts a kernel with it. */
public final class MuleRuntimeBuilder {

  static {
    KernelPatches.install();
  }

  private static final long SHUTDOWN_MILLIS = 2000;

  private final List<MulePlugin> plugins = new ArrayList<>();
  private final List<String> configFiles = new ArrayList<>();
  private final List<String> flows = new ArrayList<>();
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, Object> objects = new HashMap<>();
  private Path workingDirectory;

  MuleRuntimeBuilder() {}

  /**
   * Adds a connector.
   *
   * @param plugin the connector; stays open when the runtime is closed
   * @return this
   */
  public MuleRuntimeBuilder plugin(MulePlugin plugin) {
    plugins.add(plugin);
    return this;
  }

  /**
   * Adds flows from a configuration file of the application.
   *
   * @param resourceOrFile a resource on the class path or a file
   * @return this
   */
  public MuleRuntimeBuilder configFile(String resourceOrFile) {
    configFiles.add(resourceOrFile);
    return this;
  }

  /**
   * Adds flows written in the test.
   *
   * @param xml global elements and flows, without the {@code mule} element around them; the
   *     namespaces of all connectors are declared
   * @return this
   */
  public MuleRuntimeBuilder flows(String xml) {
    flows.add(xml);
    return this;
  }

  /**
   * Sets a property for <code>${name}</code> in the flows.
   *
   * @param name name of the property
   * @param value its value
   * @return this
   */
  public MuleRuntimeBuilder property(String name, String value) {
    properties.put(name, value);
    return this;
  }

  /**
   * Registers an object that connectors and expressions can ask for.
   *
   * @param name name in the registry
   * @param object the object
   * @return this
   */
  public MuleRuntimeBuilder object(String name, Object object) {
    objects.put(name, object);
    return this;
  }

  /**
   * Keeps persistent object stores in a directory that outlives the runtime, as a restarted
   * application finds them.
   *
   * @param directory an existing directory; without it, a temporary one that goes with the runtime
   * @return this
   */
  public MuleRuntimeBuilder workingDirectory(Path directory) {
    workingDirectory = directory;
    return this;
  }

  /**
   * Starts the kernel and the application in it. Can be called again after the end of the runtime,
   * as when an application is restarted.
   *
   * @return the running application
   * @throws MuleException when the flows are not valid or cannot start, with the kernel's own words
   */
  public MuleRuntime start() throws MuleException, IOException {
    ApplicationFiles files = ApplicationFiles.create(workingDirectory);
    JdkSchedulerService schedulers = new JdkSchedulerService();
    MuleContext context = null;
    try {
      List<String> all = new ArrayList<>(configFiles);
      for (String xml : flows) {
        all.add(files.write(MuleXml.document(plugins, xml)).toString());
      }
      context = create(all, files.workingDirectory(), schedulers);
      context.start();
      return new MuleRuntime(context, schedulers, files);
    } catch (MuleException | RuntimeException | IOException e) {
      if (context != null) {
        context.dispose();
      }
      schedulers.stop();
      files.close();
      throw e;
    }
  }

  private MuleContext create(List<String> files, Path directory, JdkSchedulerService schedulers)
      throws MuleException {
    List<ConfigurationBuilder> builders =
        List.of(
            new KernelExtensions(plugins),
            new KernelServices(schedulers, objects),
            createConfigurationBuilder(
                files.toArray(new String[0]), properties, APP, false, false));
    DefaultMuleConfiguration configuration = new DefaultMuleConfiguration();
    configuration.setWorkingDirectory(directory.toString());
    configuration.setId("application");
    configuration.setShutdownTimeout(SHUTDOWN_MILLIS);
    // One of the kernel's own strategies. The default one keeps threads busy for ever, so nobody
    // could wait for the end of the work.
    configuration.setDefaultProcessingStrategyFactory(
        new TransactionAwareWorkQueueProcessingStrategyFactory());
    MuleContextBuilder builder = MuleContextBuilder.builder(APP);
    builder.setMuleConfiguration(configuration);
    builder.setExecutionClassLoader(Thread.currentThread().getContextClassLoader());
    return new DefaultMuleContextFactory().createMuleContext(builders, builder);
  }
}
