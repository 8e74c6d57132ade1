package io.github.filesprovisioning.contract.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.utils.StringUtils;

/** Names, parameters and recovery rule of an operation, as the templates want them. */
final class OperationNames {
  private static final String REAUTHENTICATION = "X-Files-Reauthentication";

  private OperationNames() {}

  static void prepare(CodegenOperation operation) {
    Map<String, Object> out = operation.vendorExtensions;
    out.put("x-method", method(operation.operationId, operation.tags.get(0).getName()));
    out.put("x-constant", constant(operation.operationId));
    out.put("x-verb", operation.httpMethod.toUpperCase(Locale.ROOT));
    out.put("x-recovery", recovery(operation));
    out.put("x-reauthentication", hasHeader(operation, REAUTHENTICATION));
    out.put("x-open", !operation.hasAuthMethods);
    out.put("x-answer", operation.returnBaseType == null ? "null" : operation.returnBaseType);
    out.put("x-javadoc", Javadoc.text(sentence(operation)));
    List<CodegenParameter> arguments = new ArrayList<>(operation.pathParams);
    if (!operation.isArray) {
      operation.queryParams.stream().filter(p -> p.required).forEach(arguments::add);
      operation.queryParams.stream().filter(p -> !p.required).forEach(arguments::add);
    }
    arguments.forEach(OperationNames::prepare);
    out.put("x-arguments", arguments);
    out.put("x-has-arguments", !arguments.isEmpty());
    out.put("x-signature", signature(operation, arguments));
  }

  private static String sentence(CodegenOperation operation) {
    String text = operation.unescapedNotes == null ? operation.summary : operation.unescapedNotes;
    return text.endsWith(".") ? text : text + ".";
  }

  private static void prepare(CodegenParameter argument) {
    argument.vendorExtensions.put("x-java-type", javaType(argument));
    argument.vendorExtensions.put("x-javadoc", Javadoc.text(argument.unescapedDescription));
    argument.vendorExtensions.put("x-setter", argument.isPathParam ? "path" : "query");
  }

  private static String javaType(CodegenParameter argument) {
    if (argument.isBoolean) {
      return argument.required ? "boolean" : "Boolean";
    }
    if (argument.isInteger || argument.isLong) {
      return argument.required ? "long" : "Long";
    }
    return "String";
  }

  private static String signature(CodegenOperation operation, List<CodegenParameter> arguments) {
    List<String> parts = new ArrayList<>();
    for (CodegenParameter argument : arguments) {
      parts.add(argument.vendorExtensions.get("x-java-type") + " " + argument.paramName);
    }
    if (operation.bodyParam != null) {
      parts.add(operation.bodyParam.dataType + " body");
    }
    if (operation.isArray) {
      parts.add("ListQuery query");
    }
    return String.join(", ", parts);
  }

  /** {@code listUsers} of {@code users} is {@code list}; {@code listLogins} keeps its name. */
  private static String method(String operationId, String tag) {
    String plural = StringUtils.camelize(tag);
    for (String noun : List.of(plural, singular(plural))) {
      if (operationId.endsWith(noun) && operationId.length() > noun.length()) {
        String verb = operationId.substring(0, operationId.length() - noun.length());
        if (verb.equals(verb.toLowerCase(Locale.ROOT))) {
          return verb;
        }
      }
    }
    return operationId;
  }

  private static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  private static String constant(String operationId) {
    return operationId.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** A read may always be repeated; a write says in the document whether it may. */
  private static String recovery(CodegenOperation operation) {
    Object repeat = operation.vendorExtensions.get("x-repeat");
    if (repeat == null) {
      return "Repeat.ALWAYS";
    }
    return "Repeat." + repeat.toString().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static boolean hasHeader(CodegenOperation operation, String name) {
    return operation.headerParams.stream().anyMatch(p -> p.baseName.equalsIgnoreCase(name));
  }
}
