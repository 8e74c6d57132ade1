package io.github.filesprovisioning.muletest.tiny.internal;

import java.util.List;

/** A connection to the tiny site, which is a list of names. */
public class TinyConnection {

  private final int number;
  private final List<String> site;

  TinyConnection(int number, List<String> site) {
    this.number = number;
    this.site = site;
  }

  int number() {
    return number;
  }

  List<String> site() {
    return site;
  }
}
