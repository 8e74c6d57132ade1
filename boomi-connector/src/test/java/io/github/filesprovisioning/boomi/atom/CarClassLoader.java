package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.Connector;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The class loader of a connector under strict class loading: the jars of the archive, the JDK and
 * the SDK, and nothing of what the runtime itself, here the tests, has on its class path.
 */
final class CarClassLoader extends URLClassLoader {
  private CarClassLoader(URL[] jars) {
    super(jars, ClassLoader.getPlatformClassLoader());
  }

  /** Unpacks the jars of an archive into a folder and loads from there. */
  static CarClassLoader of(Path car, Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (ZipFile zip = new ZipFile(car.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        if (entry.getName().startsWith("lib/") && entry.getName().endsWith(".jar")) {
          Path jar = folder.resolve(entry.getName().substring("lib/".length()));
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, jar);
          }
          jars.add(jar.toUri().toURL());
        }
      }
    }
    return new CarClassLoader(jars.toArray(URL[]::new));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith("com.boomi.connector.api.")) {
      return Connector.class.getClassLoader().loadClass(name);
    }
    return super.findClass(name);
  }
}
