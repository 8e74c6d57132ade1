package io.github.filesprovisioning.muletest;

import static org.mule.runtime.api.scheduler.SchedulerConfig.config;
import static org.mule.runtime.core.api.config.MuleProperties.OBJECT_SCHEDULER_BASE_CONFIG;

import io.github.filesprovisioning.muletest.expressions.ExpressionStandIn;
import io.github.filesprovisioning.muletest.schedulers.JdkSchedulerService;
import java.util.Map;
import org.mule.runtime.core.api.MuleContext;
import org.mule.runtime.core.api.config.builders.AbstractConfigurationBuilder;
import org.mule.runtime.core.internal.context.MuleContextWithRegistries;
import org.mule.runtime.core.internal.registry.MuleRegistry;

/**
 * Registers what a distribution brings as services: threads, expressions, and the test's objects.
 */
final class KernelServices extends AbstractConfigurationBuilder {

  private final JdkSchedulerService schedulers;
  private final Map<String, Object> objects;

  KernelServices(JdkSchedulerService schedulers, Map<String, Object> objects) {
    this.schedulers = schedulers;
    this.objects = objects;
  }

  @Override
  protected void doConfigure(MuleContext context) throws Exception {
    MuleRegistry registry = ((MuleContextWithRegistries) context).getRegistry();
    registry.registerObject(schedulers.getName(), schedulers);
    registry.registerObject(OBJECT_SCHEDULER_BASE_CONFIG, config());
    registry.registerObject("expressionStandIn", new ExpressionStandIn());
    for (Map.Entry<String, Object> object : objects.entrySet()) {
      registry.registerObject(object.getKey(), object.getValue());
    }
  }
}
