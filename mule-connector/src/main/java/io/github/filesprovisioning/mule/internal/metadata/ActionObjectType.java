package io.github.filesprovisioning.mule.internal.metadata;

import io.github.filesprovisioning.core.catalog.Catalog;
import org.mule.metadata.api.model.MetadataType;
import org.mule.runtime.api.metadata.MetadataContext;
import org.mule.runtime.api.metadata.resolving.InputTypeResolver;

/** Tells Studio which fields the object of an action may have. */
public abstract class ActionObjectType implements InputTypeResolver<Object> {
  private final String actionId;

  /** The object of this action. */
  protected ActionObjectType(String actionId) {
    this.actionId = actionId;
  }

  @Override
  public String getCategoryName() {
    return "FilesActions";
  }

  @Override
  public String getResolverName() {
    return actionId;
  }

  @Override
  public MetadataType getInputMetadata(MetadataContext context, Object key) {
    return new SchemaType(Catalog.load().action(actionId).input().toJson())
        .build(context.getTypeBuilder());
  }
}
