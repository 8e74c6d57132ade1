package io.github.filesprovisioning.muletest.tiny.internal;

import io.github.filesprovisioning.muletest.tiny.api.Person;
import io.github.filesprovisioning.muletest.tiny.api.TinyErrors;
import org.mule.runtime.extension.api.annotation.Configurations;
import org.mule.runtime.extension.api.annotation.Export;
import org.mule.runtime.extension.api.annotation.Extension;
import org.mule.runtime.extension.api.annotation.dsl.xml.Xml;
import org.mule.runtime.extension.api.annotation.error.ErrorTypes;

/** A connector with one of everything, for the tests of the kit. */
@Extension(name = "Tiny", vendor = "Files.com Provisioning")
@Xml(prefix = "tiny")
@ErrorTypes(TinyErrors.class)
@Export(classes = Person.class)
@Configurations(TinyConfiguration.class)
public class TinyExtension {}
