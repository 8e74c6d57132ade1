package com.boomi.connector.api;

import java.util.List;

/**
 * What an operation knows.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/OperationContext.html">the
 * published Javadoc</a>.
 */
public interface OperationContext extends BrowseContext, PayloadMetadataFactory {
  String getObjectTypeId();

  String getObjectDefinitionCookie(ObjectDefinitionRole role);

  List<String> getSelectedFields();
}
