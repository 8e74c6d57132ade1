package io.github.filesprovisioning.mulecodegen;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Divides the fields of an action into the groups that Studio shows. */
final class Forms {
  private static final String FILTER = "filter";
  private static final String SORT = "sort_by";

  /** Where a page starts is the business of Mule's paging. */
  private static final String CURSOR = "cursor";

  private final CatalogEntries catalog;

  Forms(CatalogEntries catalog) {
    this.catalog = catalog;
  }

  List<Form> of(Action action) {
    List<Form> forms = action.isList() ? ofList(action) : ofOthers(action);
    return forms.stream().filter(form -> !form.isEmpty()).toList();
  }

  private List<Form> ofOthers(Action action) {
    String noun = JavaNames.upper(catalog.noun(action.resource()));
    return List.of(
        form(action, noun, "Form", Optional.empty(), action.basic().stream(), List.of()),
        form(
            action,
            "More",
            "MoreForm",
            Optional.of(Sdk.TAB_ADVANCED),
            action.advanced().stream(),
            List.of()));
  }

  private List<Form> ofList(Action action) {
    Predicate<InputField> filter = field -> field.name().startsWith(FILTER);
    Predicate<InputField> page = field -> field.name().equals("per_page");
    Predicate<InputField> other =
        filter.or(page).or(field -> List.of(SORT, CURSOR).contains(field.name())).negate();
    List<InputField> fields =
        Stream.concat(action.basic().stream(), action.advanced().stream()).toList();
    List<String> sortKeys =
        fields.stream()
            .filter(field -> field.name().equals(SORT))
            .flatMap(field -> field.children().stream())
            .map(InputField::name)
            .toList();
    return List.of(
        form(
            action,
            catalog.resourceTitle(action.resource()),
            "Form",
            Optional.empty(),
            fields.stream().filter(other),
            List.of()),
        form(
            action,
            "Filter",
            "FilterForm",
            Optional.of("Filter"),
            fields.stream().filter(filter),
            List.of()),
        form(
            action,
            "Order and pages",
            "PagesForm",
            Optional.of(Sdk.TAB_ADVANCED),
            fields.stream().filter(page),
            sortKeys));
  }

  private static Form form(
      Action action,
      String title,
      String suffix,
      Optional<String> tab,
      Stream<InputField> fields,
      List<String> sortKeys) {
    return new Form(
        action.id(),
        action.resource(),
        title,
        suffix,
        tab,
        FormField.all(fields.toList()),
        sortKeys,
        action.takesObject());
  }
}
