package io.github.filesprovisioning.muletest.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.jdk17.KernelPatches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.mule.runtime.api.dsl.DslResolvingContext;
import org.mule.runtime.api.meta.model.ExtensionModel;
import org.mule.runtime.extension.api.persistence.ExtensionModelJsonSerializer;
import org.mule.runtime.module.extension.internal.capability.xml.schema.DefaultExtensionSchemaGenerator;
import org.mule.runtime.module.extension.internal.resources.ExtensionResourcesGeneratorAnnotationProcessor;

/**
 * Does for a connector on JDK 17 what MuleSoft's parent POM does on Java 8. Over the compiled
 * classes it runs the SDK's own annotation processor, which checks the model and writes the
 * descriptor and the descriptions from the Javadoc; then it writes {@code extension-model.json} and
 * the XSD.
 *
 * <p>Run it with {@code --add-opens java.base/java.lang=ALL-UNNAMED --add-opens
 * java.xml/javax.xml.namespace=ALL-UNNAMED} and the connector's test class path.
 */
public final class DescribeExtension {

  private DescribeExtension() {}

  /**
   * Runs the step.
   *
   * @param args directory of compiled classes; version; extension class; directory for the model
   *     and the XSD; one or more directories of Java sources
   * @throws IllegalStateException when the SDK refuses the model; it has said why by then
   */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    KernelPatches.install();
    Path classes = Path.of(args[0]);
    String version = args[1];
    Path out = Files.createDirectories(Path.of(args[3]));
    List<Path> sources = new ArrayList<>();
    for (String directory : List.of(args).subList(4, args.length)) {
      try (Stream<Path> files = Files.walk(Path.of(directory))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    process(classes, version, sources);
    ExtensionModel model = MulePlugin.fromClass(Class.forName(args[2]), version).model();
    Files.writeString(
        out.resolve("extension-model.json"),
        new ExtensionModelJsonSerializer(true).serialize(model));
    Files.writeString(
        out.resolve(model.getXmlDslModel().getXsdFileName()),
        new DefaultExtensionSchemaGenerator()
            .generate(model, DslResolvingContext.getDefault(Set.of())));
  }

  private static void process(Path classes, String version, List<Path> sources) throws IOException {
    Path metaInf = Files.createDirectories(classes.resolve("META-INF"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(metaInf));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              null,
              List.of("-proc:only", "-parameters", "-Aextension.version=" + version),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new ExtensionResourcesGeneratorAnnotationProcessor()));
      if (!task.call()) {
        throw new IllegalStateException("The SDK refuses the extension, see above");
      }
    }
  }
}
