package io.github.filesprovisioning.mule.internal.choice;

import io.github.filesprovisioning.core.catalog.LookupPage;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.mule.internal.connection.FilesConnection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mule.runtime.api.value.Value;
import org.mule.runtime.extension.api.annotation.param.Connection;
import org.mule.runtime.extension.api.values.ValueBuilder;
import org.mule.runtime.extension.api.values.ValueProvider;
import org.mule.runtime.extension.api.values.ValueResolvingException;

/** A dropdown whose values are read from the site. */
public abstract class LookupValues implements ValueProvider {
  /** More than this nobody reads in a dropdown; another value can still be typed. */
  private static final int MOST = 1000;

  private final String lookup;

  @Connection private FilesConnection connection;

  /** The choices of this lookup of the catalogue. */
  protected LookupValues(String lookup) {
    this.lookup = lookup;
  }

  @Override
  public Set<Value> resolve() throws ValueResolvingException {
    Set<Value> choices = new LinkedHashSet<>();
    try {
      String cursor = null;
      do {
        LookupPage page = connection.lookups().search(lookup, "", cursor);
        page.choices()
            .forEach(
                choice ->
                    choices.add(
                        ValueBuilder.newValue(choice.value().asText())
                            .withDisplayName(choice.label())
                            .build()));
        cursor = page.cursor().orElse(null);
      } while (cursor != null && choices.size() < MOST);
    } catch (FilesException e) {
      throw new ValueResolvingException(e.getMessage(), e.kind().name(), e);
    }
    return choices;
  }
}
