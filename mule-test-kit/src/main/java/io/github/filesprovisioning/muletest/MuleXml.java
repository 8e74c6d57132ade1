package io.github.filesprovisioning.muletest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mule.runtime.api.meta.model.XmlDslModel;

/** Puts the {@code mule} element with all namespaces around flows. */
final class MuleXml {

  private static final String BASE = "http://www.mulesoft.org/schema/mule/";

  private MuleXml() {}

  static String document(List<MulePlugin> plugins, String flows) {
    Stream<String> declared =
        plugins.stream().map(plugin -> plugin.model().getXmlDslModel()).map(MuleXml::namespace);
    String namespaces =
        Stream.concat(Stream.of("xmlns:tls=\"" + BASE + "tls\""), declared)
            .collect(Collectors.joining(" "));
    Stream<String> schemas =
        Stream.concat(
            Stream.of(
                BASE + "core " + BASE + "core/current/mule.xsd",
                BASE + "tls " + BASE + "tls/current/mule-tls.xsd"),
            plugins.stream()
                .map(plugin -> plugin.model().getXmlDslModel())
                .map(dsl -> dsl.getNamespace() + " " + dsl.getSchemaLocation()));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mule xmlns=\""
        + BASE
        + "core\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        + namespaces
        + " xsi:schemaLocation=\""
        + schemas.collect(Collectors.joining(" "))
        + "\">\n"
        + flows
        + "\n</mule>\n";
  }

  private static String namespace(XmlDslModel dsl) {
    return "xmlns:" + dsl.getPrefix() + "=\"" + dsl.getNamespace() + "\"";
  }
}
