package io.github.filesprovisioning.contract;

/** One rule that the catalogue has to keep. */
interface CatalogCheck {
  /** Notes every place where the catalogue breaks the rule. */
  void check(Contract contract, ContractProblems problems);
}
