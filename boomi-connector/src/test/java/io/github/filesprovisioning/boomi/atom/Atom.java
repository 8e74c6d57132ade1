package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.AtomConfig;
import com.boomi.connector.api.AtomContext;
import com.boomi.connector.api.Connector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A container with one connector in it. */
public final class Atom implements AutoCloseable {
  private final Connector connector;
  private final Descriptor descriptor;
  private final AtomConfig config;
  private final AtomLimits limits;
  private final ConcurrentMap<Object, Object> cache = new ConcurrentHashMap<>();
  private final Closing closing;

  private interface Closing {
    void run() throws IOException;
  }

  private Atom(Connector connector, Descriptor descriptor, AtomLimits limits, Closing closing) {
    this.connector = connector;
    this.descriptor = descriptor;
    this.limits = limits;
    this.config = limits.config();
    this.closing = closing;
    connector.initialize(
        new SdkProxy("AtomContext").value("getConfig", config).as(AtomContext.class));
  }

  /** A container with a connector that is on the class path, to test the container itself. */
  public static Atom with(Connector connector, Descriptor descriptor, AtomLimits limits) {
    return new Atom(connector, descriptor, limits, () -> {});
  }

  /** A container with the connector of an archive, loaded from nowhere else. */
  public static Atom load(Path car, AtomLimits limits) {
    try (ZipFile zip = new ZipFile(car.toFile())) {
      Path folder = Files.createTempDirectory("atom");
      CarClassLoader classes = CarClassLoader.of(car, folder);
      String name =
          Descriptor.parse(bytes(zip, "META-INF/connector-config.xml"))
              .getElementsByTagName("connectorClassName")
              .item(0)
              .getTextContent()
              .strip();
      Object connector = classes.loadClass(name).getConstructor().newInstance();
      return new Atom(
          (Connector) connector,
          new Descriptor(bytes(zip, "META-INF/connector-descriptor.xml")),
          limits,
          () -> {
            classes.close();
            delete(folder);
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be read", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the connector cannot be loaded: " + e, e);
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("the archive has no " + name);
    }
    try (InputStream content = zip.getInputStream(entry)) {
      return content.readAllBytes();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A connection whose fields are filled in so. */
  public AtomConnection connect(Map<String, String> fields) {
    return new AtomConnection(this, fields);
  }

  Connector connector() {
    return connector;
  }

  /** The connector's class, which a class loader of its own has loaded from an archive. */
  public Class<?> connectorClass() {
    return connector.getClass();
  }

  /** What the connector declares. */
  public Descriptor descriptor() {
    return descriptor;
  }

  AtomConfig config() {
    return config;
  }

  AtomLimits limits() {
    return limits;
  }

  ConcurrentMap<Object, Object> cache() {
    return cache;
  }

  @Override
  public void close() {
    try {
      closing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive could not be put away", e);
    }
  }
}
