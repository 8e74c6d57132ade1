package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.ClassName;

/** Where the generated classes live, and the hand-written ones they stand on. */
final class Packages {
  static final String ROOT = "io.github.filesprovisioning.mule";
  static final String RECORD = ROOT + ".api.record";
  static final String OPERATION = ROOT + ".internal.operation";
  static final String SOURCE = ROOT + ".internal.source";
  static final String VALUE = ROOT + ".internal.value";

  static final ClassName CONNECTION =
      ClassName.get(ROOT + ".internal.connection", "FilesConnection");
  static final ClassName INPUT = ClassName.get(ROOT + ".internal.input", "ActionInput");
  static final ClassName FORM = ClassName.get(ROOT + ".internal.input", "Form");
  static final ClassName OBJECT_TYPE =
      ClassName.get(ROOT + ".internal.metadata", "ActionObjectType");
  static final ClassName PAGES = ClassName.get(ROOT + ".internal.paging", "ActionPages");
  static final ClassName ERROR_TYPES = ClassName.get(ROOT + ".internal.error", "ThrownTypes");
  static final ClassName TRIGGER_SOURCE =
      ClassName.get(ROOT + ".internal.trigger", "TriggerSource");
  static final ClassName LOOKUP_VALUES = ClassName.get(ROOT + ".internal.choice", "LookupValues");
  static final ClassName FIXED_VALUES = ClassName.get(ROOT + ".internal.choice", "FixedValues");

  private Packages() {}
}
