package com.boomi.connector.api;

/**
 * Says of a field whether it can be filtered, sorted and selected.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/FieldSpecField.html">the
 * published Javadoc</a>.
 */
public class FieldSpecField {
  private String name;
  private String type;
  private Boolean filterable;
  private Boolean sortable;
  private Boolean selectable;
  private Boolean selected;

  public FieldSpecField() {}

  public String getName() {
    return name;
  }

  public void setName(String value) {
    name = value;
  }

  public String getType() {
    return type;
  }

  public void setType(String value) {
    type = value;
  }

  public Boolean isFilterable() {
    return filterable;
  }

  public void setFilterable(Boolean value) {
    filterable = value;
  }

  public Boolean isSortable() {
    return sortable;
  }

  public void setSortable(Boolean value) {
    sortable = value;
  }

  public Boolean isSelectable() {
    return selectable;
  }

  public void setSelectable(Boolean value) {
    selectable = value;
  }

  public Boolean isSelected() {
    return selected;
  }

  public void setSelected(Boolean value) {
    selected = value;
  }
}
