package com.boomi.connector.api;

/**
 * An input that is a filter, which may be absent.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/FilterData.html">the
 * published Javadoc</a>.
 */
public interface FilterData extends TrackedData {
  QueryFilter getFilter();
}
