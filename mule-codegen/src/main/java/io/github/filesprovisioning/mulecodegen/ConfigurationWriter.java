package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the configuration, which lists what the connector offers. */
final class ConfigurationWriter {
  private static final String API = "org.mule.runtime.extension.api.annotation";
  private static final String CONNECTIONS = Packages.ROOT + ".internal.connection";

  private ConfigurationWriter() {}

  static TypeSpec write(List<ClassName> operations, List<ClassName> sources) {
    return TypeSpec.classBuilder("ProvisioningConfiguration")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A Files.com site and how to reach it.\n")
        .addAnnotation(
            AnnotationSpec.builder(ClassName.get(API, "Configuration"))
                .addMember("name", "$S", "config")
                .build())
        .addAnnotation(list(ClassName.get(API, "Operations"), operations))
        .addAnnotation(list(ClassName.get(API, "Sources"), sources))
        .addAnnotation(
            list(
                ClassName.get(API + ".connectivity", "ConnectionProviders"),
                List.of(
                    ClassName.get(CONNECTIONS, "ApiKeyConnectionProvider"),
                    ClassName.get(CONNECTIONS, "SessionConnectionProvider"))))
        .build();
  }

  private static AnnotationSpec list(ClassName annotation, List<ClassName> types) {
    AnnotationSpec.Builder spec = AnnotationSpec.builder(annotation);
    types.forEach(type -> spec.addMember("value", CodeBlock.of("$T.class", type)));
    return spec.build();
  }
}
