package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Build step: compiles the documents in {@code openapi/} into a module's generated resources.
 *
 * <p>Arguments: the {@code openapi} folder, then the files to write; the file name says what goes
 * into it ({@code openapi.json}, {@code codegen.json}, {@code catalog.json}, {@code samples.json},
 * {@code inputs.json}).
 */
public final class CompileContract {
  private CompileContract() {}

  /** Writes each named file; an unknown name is an error. */
  public static void main(String[] arguments) throws IOException {
    Contract contract = Contract.read(Path.of(arguments[0]));
    CatalogChecks.check(contract).throwIfAny();
    for (int i = 1; i < arguments.length; i++) {
      Path target = Path.of(arguments[i]);
      Files.createDirectories(target.getParent());
      new ObjectMapper().writeValue(target.toFile(), document(contract, target));
    }
  }

  private static JsonNode document(Contract contract, Path target) {
    switch (target.getFileName().toString()) {
      case "openapi.json":
        return contract.compiledOpenapi();
      case "codegen.json":
        return CodegenDocument.of(contract);
      case "catalog.json":
        return CatalogCompiler.compile(contract);
      case "samples.json":
        return SampleCompiler.compile(contract);
      case "inputs.json":
        return SampleCompiler.inputs(contract);
      default:
        throw new ContractException(
            target.toString(),
            "must be openapi.json, codegen.json, catalog.json, samples.json or inputs.json");
    }
  }
}
