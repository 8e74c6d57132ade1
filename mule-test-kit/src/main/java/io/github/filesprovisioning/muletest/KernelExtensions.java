package io.github.filesprovisioning.muletest;

import static org.mule.runtime.core.api.lifecycle.LifecycleUtils.initialiseIfNeeded;

import java.util.List;
import org.mule.runtime.api.exception.MuleException;
import org.mule.runtime.core.api.MuleContext;
import org.mule.runtime.core.api.config.builders.AbstractConfigurationBuilder;
import org.mule.runtime.module.extension.internal.manager.DefaultExtensionManager;

/** Registers the connectors of a runtime. */
final class KernelExtensions extends AbstractConfigurationBuilder {

  private final List<MulePlugin> plugins;

  KernelExtensions(List<MulePlugin> plugins) {
    this.plugins = plugins;
  }

  @Override
  protected void doConfigure(MuleContext context) throws MuleException {
    DefaultExtensionManager manager = new DefaultExtensionManager();
    context.setExtensionManager(manager);
    initialiseIfNeeded(manager, context);
    plugins.forEach(plugin -> manager.registerExtension(plugin.model()));
  }
}
