package io.github.filesprovisioning.contract.codegen;

import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The generator of the core's models and operations. The stock Java generators write models that
 * cannot tell an absent field from one that is null, so only their reading of the document is used;
 * what the templates need beyond it is computed here.
 */
public final class ConnectorCodegen extends AbstractJavaCodegen {
  /** Called by openapi-generator. */
  public ConnectorCodegen() {
    modelTemplateFiles.put("model.mustache", ".java");
    apiTemplateFiles.put("api.mustache", ".java");
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return "connector-core";
  }

  @Override
  public String getHelp() {
    return "Generates the models and operations of connector-core.";
  }

  @Override
  public void processOpts() {
    super.processOpts();
    apiDocTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    modelTestTemplateFiles.clear();
    supportingFiles.clear();
    supportingFiles.add(new SupportingFile("operations.mustache", apiFolder(), "Operations.java"));
    supportingFiles.add(new SupportingFile("apis.mustache", apiFolder(), "FilesApis.java"));
  }

  private String apiFolder() {
    return sourceFolder + "/" + apiPackage().replace('.', '/');
  }

  /**
   * Drops what has no class of its own: enumerations stay strings, so that an unknown value
   * survives; the error body is read by hand, because real answers are looser than its schema; a
   * query is a {@code ListQuery}.
   */
  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
    Map<String, ModelsMap> models = super.postProcessAllModels(all);
    models.values().removeIf(entry -> hasNoClass(entry.getModels().get(0).getModel()));
    models.values().forEach(entry -> prepare(entry.getModels().get(0).getModel()));
    return models;
  }

  private static boolean hasNoClass(CodegenModel model) {
    return model.isEnum || model.name.startsWith("Error") || model.classname.endsWith("Parameter");
  }

  private static void prepare(CodegenModel model) {
    model.vendorExtensions.put("x-javadoc", Javadoc.text(model.unescapedDescription));
    List<CodegenProperty> fields = model.vars;
    for (int i = 0; i < fields.size(); i++) {
      CodegenProperty field = fields.get(i);
      field.vendorExtensions.put("x-index", i);
      field.vendorExtensions.put("x-java-type", FieldTypes.javaType(field));
      field.vendorExtensions.put("x-field-type", FieldTypes.expression(field));
      field.vendorExtensions.put("x-constants", FieldTypes.constants(field));
      field.vendorExtensions.put("x-javadoc", Javadoc.text(field.unescapedDescription));
    }
    model.vendorExtensions.put("x-size", fields.size());
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(OperationsMap map, List<ModelMap> models) {
    OperationsMap operations = super.postProcessOperationsWithModels(map, models);
    for (CodegenOperation operation : operations.getOperations().getOperation()) {
      OperationNames.prepare(operation);
    }
    return operations;
  }
}
