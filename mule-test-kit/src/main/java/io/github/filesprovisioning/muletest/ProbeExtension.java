package io.github.filesprovisioning.muletest;

import javax.inject.Inject;
import javax.inject.Named;
import org.mule.runtime.extension.api.annotation.Extension;
import org.mule.runtime.extension.api.annotation.Operations;
import org.mule.runtime.extension.api.annotation.dsl.xml.Xml;
import org.mule.runtime.extension.api.annotation.param.Optional;

/** Lets a test see what passes through a flow: {@code <probe:capture value="#[payload]"/>}. */
@Extension(name = "Probe", vendor = "Files.com Provisioning")
@Xml(prefix = "probe")
@Operations(ProbeExtension.Probes.class)
public class ProbeExtension {

  /** Operations of the probe. */
  public static class Probes {

    @Inject
    @Named(CapturedEvents.NAME)
    private CapturedEvents captured;

    /**
     * Remembers a value.
     *
     * @param value what to remember, the payload unless set
     */
    public void capture(@Optional(defaultValue = "#[payload]") Object value) {
      captured.add(value);
    }
  }
}
