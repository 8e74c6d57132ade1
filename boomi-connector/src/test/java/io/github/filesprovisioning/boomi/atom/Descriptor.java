package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.OperationType;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What connector-descriptor.xml declares, as far as it matters while running. */
public final class Descriptor {
  private final Element root;

  /** Reads a descriptor. */
  public Descriptor(byte[] xml) {
    this.root = parse(xml).getDocumentElement();
  }

  /** Reads XML without touching anything outside of it. */
  public static Document parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (Exception e) {
      throw new IllegalArgumentException("the XML cannot be read: " + e.getMessage(), e);
    }
  }

  /** The fields of the connection, by id. */
  Map<String, FieldDeclaration> connectionFields() {
    return fields(root);
  }

  /** The fields of an operation type, by id. */
  Map<String, FieldDeclaration> operationFields(OperationType type) {
    return fields(operation(type));
  }

  /** Ids of the tracked properties. */
  Set<String> trackedProperties() {
    return ids(root, "trackedProperty");
  }

  /** Ids of the dynamic properties. */
  Set<String> dynamicProperties() {
    return ids(root, "dynamicProperty");
  }

  /** Ids of the operators of queries. */
  Set<String> operators() {
    Set<String> ids = new LinkedHashSet<>();
    NodeList found = root.getElementsByTagName("operator");
    for (int i = 0; i < found.getLength(); i++) {
      ids.add(((Element) found.item(i)).getAttribute("id"));
    }
    return ids;
  }

  private Element operation(OperationType type) {
    return children(root, "operation").stream()
        .filter(
            element ->
                Arrays.asList(element.getAttribute("types").split("\\|", -1)).contains(type.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the descriptor has no " + type));
  }

  private static Map<String, FieldDeclaration> fields(Element parent) {
    Map<String, FieldDeclaration> fields = new LinkedHashMap<>();
    for (Element field : children(parent, "field")) {
      fields.put(field.getAttribute("id"), FieldDeclaration.of(field));
    }
    return fields;
  }

  private static Set<String> ids(Element parent, String tag) {
    Set<String> ids = new LinkedHashSet<>();
    children(parent, tag).forEach(child -> ids.add(child.getAttribute("id")));
    return ids;
  }

  /** The child elements with a tag; all when the tag is an asterisk. */
  static List<Element> children(Element parent, String tag) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child
          && (tag.equals("*") || child.getTagName().equals(tag))) {
        children.add(child);
      }
    }
    return children;
  }
}
