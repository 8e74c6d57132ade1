package io.github.filesprovisioning.muletest.tiny.api;

import java.io.Serializable;

/** A person of the tiny site. */
public class Person implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private String email;
  private boolean emailGiven;

  public String getName() {
    return name;
  }

  public void setName(String value) {
    name = value;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String value) {
    email = value;
    emailGiven = true;
  }

  public boolean isEmailGiven() {
    return emailGiven;
  }
}
