package io.github.filesprovisioning.boomi.browse;

import com.boomi.connector.api.ContentType;
import com.boomi.connector.api.ObjectDefinition;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.query.QueryFields;

/** The profiles of one object type. */
public final class Profiles {
  private final Offer offer;

  /** The profiles of this object type. */
  public Profiles(Offer offer) {
    this.offer = offer;
  }

  /**
   * The profile of the documents on one side, with what a query may do with its fields.
   *
   * @param longestCookie how many characters the container keeps; a longer cookie is left out
   */
  ObjectDefinition definition(ObjectDefinitionRole role, int longestCookie) {
    ObjectDefinition definition = new ObjectDefinition();
    boolean input = role == ObjectDefinitionRole.INPUT;
    definition.setInputType(input ? ContentType.JSON : ContentType.NONE);
    definition.setOutputType(input ? ContentType.NONE : ContentType.JSON);
    definition.setElementName("");
    ObjectNode profile = profile(role);
    definition.setJsonSchema(profile.toString());
    String cookie = ProfileCookie.of(offer.id(), profile).toString();
    if (longestCookie <= 0 || cookie.length() <= longestCookie) {
      definition.setCookie(cookie);
    }
    if (offer.type() == OperationType.QUERY) {
      definition.getFieldSpecFields().addAll(QueryFields.of(offer.input(), profile));
    }
    return definition;
  }

  /** The profile as JSON Schema. */
  public ObjectNode profile(ObjectDefinitionRole role) {
    return ProfileSchema.of(
        offer.label(), role == ObjectDefinitionRole.INPUT ? offer.input() : offer.output());
  }

  /** What the import keeps with the profile. */
  public ProfileCookie cookie(ObjectDefinitionRole role) {
    return ProfileCookie.of(offer.id(), profile(role));
  }
}
