package io.github.filesprovisioning.muletest;

import static org.mule.runtime.api.dsl.DslResolvingContext.getDefault;
import static org.mule.runtime.core.api.extension.MuleExtensionModelProvider.getExtensionModel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.muletest.jdk17.KernelPatches;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.mule.runtime.api.meta.model.ExtensionModel;
import org.mule.runtime.module.extension.api.loader.java.DefaultJavaExtensionModelLoader;

/** A connector, ready to be registered in a {@link MuleRuntime}. */
public final class MulePlugin implements AutoCloseable {

  static {
    KernelPatches.install();
  }

  private static final String DESCRIPTOR = "META-INF/mule-artifact/mule-artifact.json";

  private final ExtensionModel model;
  private final ClassLoader classLoader;
  private final List<String> exportedPackages;

  private MulePlugin(ExtensionModel model, ClassLoader classLoader, List<String> exported) {
    this.model = model;
    this.classLoader = classLoader;
    this.exportedPackages = exported;
  }

  /**
   * Loads a connector from its package as a runtime does: the descriptor inside names the class,
   * and the classes come from the jar with a class loader of their own.
   *
   * @param jar a {@code -mule-plugin.jar}
   * @return the connector; close it after the runtimes that use it
   * @throws IllegalArgumentException when the jar has no descriptor of a Java extension
   */
  public static MulePlugin fromJar(Path jar) {
    try {
      PluginClassLoader loader =
          new PluginClassLoader(jar.toUri().toURL(), MulePlugin.class.getClassLoader());
      JsonNode descriptor = descriptor(loader, jar);
      JsonNode extension = descriptor.path("extensionModelLoaderDescriptor").path("attributes");
      JsonNode exported = descriptor.path("classLoaderModelLoaderDescriptor").path("attributes");
      return new MulePlugin(
          model(loader, extension.path("type").asText(), extension.path("version").asText()),
          loader,
          StreamSupport.stream(exported.path("exportedPackages").spliterator(), false)
              .map(JsonNode::asText)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot load " + jar.getFileName(), e);
    }
  }

  private static JsonNode descriptor(PluginClassLoader loader, Path jar) throws IOException {
    URL url = loader.findResource(DESCRIPTOR);
    if (url == null) {
      throw new IllegalArgumentException(jar.getFileName() + " has no " + DESCRIPTOR);
    }
    try (InputStream in = url.openStream()) {
      JsonNode descriptor = new ObjectMapper().readTree(in);
      if (!descriptor.at("/extensionModelLoaderDescriptor/attributes/type").isTextual()) {
        throw new IllegalArgumentException(jar.getFileName() + " describes no Java extension");
      }
      return descriptor;
    }
  }

  /**
   * Takes an extension from the test's own class path.
   *
   * @param extension a class with the SDK's {@code Extension} annotation
   * @return the extension
   */
  public static MulePlugin fromClass(Class<?> extension) {
    return fromClass(extension, "1.0.0");
  }

  /**
   * Takes an extension from the test's own class path.
   *
   * @param extension a class with the SDK's {@code Extension} annotation
   * @param version version of the extension
   * @return the extension
   */
  public static MulePlugin fromClass(Class<?> extension, String version) {
    ClassLoader loader = extension.getClassLoader();
    return new MulePlugin(model(loader, extension.getName(), version), loader, List.of());
  }

  /** As a container does it, with the connector's loader as the thread's own. */
  private static ExtensionModel model(ClassLoader loader, String type, String version) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return new DefaultJavaExtensionModelLoader()
          .loadExtensionModel(
              loader,
              getDefault(Set.of(getExtensionModel())),
              Map.of("type", type, "version", version));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * The model of operations, sources, types and errors, checked by the kernel's own validators.
   *
   * @return the extension model
   */
  public ExtensionModel model() {
    return model;
  }

  /**
   * A class of the connector, as the connector itself sees it.
   *
   * @param name binary name
   * @return the class from the connector's loader
   * @throws ClassNotFoundException when neither jar nor container has it
   */
  public Class<?> loadClass(String name) throws ClassNotFoundException {
    return classLoader.loadClass(name);
  }

  /**
   * The packages that flows may use.
   *
   * @return names from the descriptor; empty for an extension from the class path
   */
  public List<String> exportedPackages() {
    return exportedPackages;
  }

  @Override
  public void close() {
    if (classLoader instanceof PluginClassLoader own) {
      try {
        own.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
