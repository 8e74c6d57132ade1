package io.github.filesprovisioning.contract;

import java.util.List;

/** All rules that the catalogue has to keep. */
final class CatalogChecks {
  /** While these fail the others can't be looked at. */
  private static final List<CatalogCheck> FIRST = List.of(new IdCheck(), new ReferenceCheck());

  private static final List<CatalogCheck> THEN =
      List.of(
          new FieldCheck(),
          new LookupCheck(),
          new DetectionCheck(),
          new SecretCheck(),
          new CompositeSchemaCheck(),
          new WordingCheck());

  private CatalogChecks() {}

  /** What the catalogue may not say. */
  static ContractProblems check(Contract contract) {
    ContractProblems problems = new ContractProblems();
    FIRST.forEach(check -> check.check(contract, problems));
    if (problems.lines().isEmpty()) {
      THEN.forEach(check -> check.check(contract, problems));
    }
    return problems;
  }
}
