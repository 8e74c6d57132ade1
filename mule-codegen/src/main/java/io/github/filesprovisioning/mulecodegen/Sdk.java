package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** Annotations and types of the Mule SDK, by name; the generator does not load them. */
final class Sdk {
  private static final String API = "org.mule.runtime.extension.api.";
  private static final String PARAM = API + "annotation.param";

  static final ClassName PARAMETER = ClassName.get(PARAM, "Parameter");
  static final ClassName OPTIONAL = ClassName.get(PARAM, "Optional");
  static final ClassName CONNECTION = ClassName.get(PARAM, "Connection");
  static final ClassName CONTENT = ClassName.get(PARAM, "Content");
  static final ClassName PARAMETER_GROUP = ClassName.get(PARAM, "ParameterGroup");
  static final ClassName MEDIA_TYPE = ClassName.get(PARAM, "MediaType");
  static final ClassName DISPLAY_NAME = ClassName.get(PARAM + ".display", "DisplayName");
  static final ClassName SUMMARY = ClassName.get(PARAM + ".display", "Summary");
  static final ClassName EXAMPLE = ClassName.get(PARAM + ".display", "Example");
  static final ClassName PASSWORD = ClassName.get(PARAM + ".display", "Password");
  static final ClassName PLACEMENT = ClassName.get(PARAM + ".display", "Placement");
  static final ClassName OF_VALUES = ClassName.get(API + "annotation.values", "OfValues");
  static final ClassName THROWS = ClassName.get(API + "annotation.error", "Throws");
  static final ClassName ALIAS = ClassName.get(API + "annotation", "Alias");
  static final ClassName TYPE_RESOLVER = ClassName.get(API + "annotation.metadata", "TypeResolver");
  static final ClassName PAGING = ClassName.get(API + "runtime.streaming", "PagingProvider");
  static final ClassName CLUSTER_SUPPORT =
      ClassName.get(API + "annotation.source", "ClusterSupport");
  static final ClassName CLUSTER_SUPPORTS =
      ClassName.get(API + "annotation.source", "SourceClusterSupport");
  static final String TAB_ADVANCED = "Advanced";

  private Sdk() {}

  static AnnotationSpec of(ClassName annotation, String value) {
    return AnnotationSpec.builder(annotation).addMember("value", "$S", value).build();
  }

  static AnnotationSpec of(ClassName annotation, ClassName type) {
    return AnnotationSpec.builder(annotation).addMember("value", "$T.class", type).build();
  }

  static AnnotationSpec of(ClassName annotation) {
    return AnnotationSpec.builder(annotation).build();
  }

  static AnnotationSpec group(String name) {
    return AnnotationSpec.builder(PARAMETER_GROUP).addMember("name", "$S", name).build();
  }

  static AnnotationSpec order(int order) {
    return AnnotationSpec.builder(PLACEMENT).addMember("order", CodeBlock.of("$L", order)).build();
  }

  static AnnotationSpec tab(String tab) {
    return AnnotationSpec.builder(PLACEMENT).addMember("tab", "$S", tab).build();
  }
}
