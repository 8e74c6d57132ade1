package io.github.filesprovisioning.mule.internal.choice;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mule.runtime.api.value.Value;
import org.mule.runtime.extension.api.values.ValueBuilder;
import org.mule.runtime.extension.api.values.ValueProvider;

/** A dropdown whose values are known. Another value can still be typed. */
public abstract class FixedValues implements ValueProvider {
  private final List<String> values;

  /** These values. */
  protected FixedValues(String... values) {
    this.values = Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public Set<Value> resolve() {
    Set<Value> choices = new LinkedHashSet<>();
    values.forEach(
        value ->
            choices.add(
                ValueBuilder.newValue(value).withDisplayName(value.replace('_', ' ')).build()));
    return choices;
  }
}
