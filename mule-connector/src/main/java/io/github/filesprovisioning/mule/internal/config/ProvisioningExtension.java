package io.github.filesprovisioning.mule.internal.config;

import static org.mule.runtime.api.meta.Category.COMMUNITY;
import static org.mule.sdk.api.meta.JavaVersion.JAVA_11;
import static org.mule.sdk.api.meta.JavaVersion.JAVA_17;

import io.github.filesprovisioning.mule.api.FailureDetails;
import io.github.filesprovisioning.mule.api.FilesError;
import org.mule.runtime.extension.api.annotation.Configurations;
import org.mule.runtime.extension.api.annotation.Export;
import org.mule.runtime.extension.api.annotation.Extension;
import org.mule.runtime.extension.api.annotation.dsl.xml.Xml;
import org.mule.runtime.extension.api.annotation.error.ErrorTypes;
import org.mule.sdk.api.annotation.JavaVersionSupport;

/** Creates, changes and removes access to Files.com, and tells when it changes. */
@Extension(
    name = "Files.com Provisioning",
    vendor = "Files.com Provisioning Connectors",
    category = COMMUNITY)
@Xml(prefix = "files-provisioning")
@JavaVersionSupport({JAVA_11, JAVA_17})
@ErrorTypes(FilesError.class)
@Export(classes = {FilesError.class, FailureDetails.class})
@Configurations(ProvisioningConfiguration.class)
public class ProvisioningExtension {}
