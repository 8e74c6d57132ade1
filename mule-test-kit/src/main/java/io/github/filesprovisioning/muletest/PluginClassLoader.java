package io.github.filesprovisioning.muletest;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads a connector as a Mule container does: the runtime's API and the JDK come from the
 * container, everything else from the connector's own jar or not at all. What is on the test's
 * class path, a second copy of a library for example, is not seen.
 */
final class PluginClassLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  /**
   * What the container lends. {@code org.mule.sdk} is not among it: runtimes before 4.5 have no
   * such package.
   */
  private static final List<String> CONTAINER =
      List.of(
          "org.mule.runtime.",
          "org.mule.metadata.",
          "org.slf4j.",
          "org.apache.commons.logging.",
          "javax.inject.",
          "javax.annotation.",
          "javax.xml.bind.",
          "com.sun.xml.bind.");

  /**
   * The kernel looks for its own services and for JAXB, which was part of its JDK, while the
   * connector's loader is the thread's own.
   */
  private static final List<String> CONTAINER_SERVICES =
      List.of("META-INF/services/org.mule.", "META-INF/services/javax.xml.bind.");

  private final ClassLoader container;

  PluginClassLoader(URL jar, ClassLoader container) {
    super("mule-plugin", new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    this.container = container;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (CONTAINER.stream().anyMatch(name::startsWith)) {
      return container.loadClass(name);
    }
    return super.loadClass(name, resolve);
  }

  /** Only what is inside the jar, so that two connectors cannot read each other's resources. */
  @Override
  public URL getResource(String name) {
    return isOfContainer(name) ? container.getResource(name) : findResource(name);
  }

  /** Only what is inside the jar. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isOfContainer(name) ? container.getResources(name) : findResources(name);
  }

  private static boolean isOfContainer(String resource) {
    return CONTAINER_SERVICES.stream().anyMatch(resource::startsWith);
  }
}
