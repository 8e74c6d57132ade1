package io.github.filesprovisioning.make.iml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rules that an input has to keep, checked in one step before the first request. */
public final class Checks {
  private static final String PROBLEM = "problem";

  private final List<Iml> problems = new ArrayList<>();

  /** Refuses the input when this holds. */
  public Checks refuse(Iml condition, String field, String reason) {
    problems.add(Iml.when(condition, Iml.text(Errors.invalid(field, reason)), Iml.text("")));
    return this;
  }

  /** Refuses inputs in which not exactly one of the fields has a value. */
  public Checks exactlyOne(String blamed, List<String> fields) {
    List<Iml> given = fields.stream().map(field -> Iml.hasValue(Iml.parameter(field))).toList();
    refuse(
        Iml.any(given).not(),
        blamed,
        "must be given; or give another of " + String.join(", ", fields));
    for (int i = 1; i < fields.size(); i++) {
      refuse(
          Iml.all(given.get(i), Iml.any(given.subList(0, i))),
          fields.get(i),
          "must be left out, because another of " + String.join(", ", fields) + " is given");
    }
    return this;
  }

  /** Refuses lists that need more requests than Make allows in one run. */
  public Checks atMost(int most, String field) {
    return refuse(
        Iml.of(Iml.parameter(field).length().source() + " > " + most),
        field,
        "must hold at most " + most + " entries, because Make limits the requests of a module");
  }

  /** Refuses ids that are no whole numbers from one; a list of choices takes whatever is mapped. */
  public Checks ids(Collection<String> fields) {
    for (String field : fields) {
      Iml id = Iml.parameter(field);
      refuse(Iml.all(Iml.hasValue(id), Iml.of(id.source() + " < 1")), field, "must be at least 1");
      refuse(isNoNumber(Iml.call("ifempty", id, Iml.text(""))), field, "must be a whole number");
    }
    return this;
  }

  /** Refuses a list of ids of which one is no whole number. */
  public Checks ids(Iml list, String field) {
    Iml ids = Iml.call("ifempty", list, Iml.of("emptyarray"));
    return refuse(
        isNoNumber(Iml.call("join", ids, Iml.text(""))), field, "must hold whole numbers only");
  }

  private static Iml isNoNumber(Iml id) {
    return Iml.call("toString", id).replace("[0-9]+", "").isNot(Iml.text(""));
  }

  /** The step that checks; the first rule that is broken is told. */
  public Step step() {
    Iml problem = Iml.text("");
    for (int i = problems.size() - 1; i >= 0; i--) {
      problem =
          problems.size() - 1 == i
              ? problems.get(i)
              : Iml.call("ifempty", problems.get(i), problem);
    }
    return Step.compute()
        .let(PROBLEM, problem)
        .require(Iml.temp(PROBLEM).is(Iml.text("")), "DataError", Iml.temp(PROBLEM).braces())
        .output(Iml.temp(PROBLEM));
  }
}
