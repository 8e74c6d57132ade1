package io.github.filesprovisioning.muletest.jdk17;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What has to change in six classes of the 4.1.1 kernel so that it runs on JDK 17 with what Maven
 * Central holds:
 *
 * <ul>
 *   <li>a {@code HashMap.computeIfAbsent} whose function touches the map, see {@link TolerantMap};
 *   <li>the kernel was built with MuleSoft's fork of Reactor 3.2.0.M1, which is not on Maven
 *       Central. Two methods have other names there than in the releases of Reactor.
 * </ul>
 *
 * <p>A class can be defined once in a loader, so this happens once, when this class is initialised,
 * and must happen before the kernel's classes are loaded. The JVM needs {@code --add-opens
 * java.base/java.lang=ALL-UNNAMED}.
 */
public final class KernelPatches {

  private static final String CORE = "org.mule.runtime.core.";

  static {
    all().forEach(patch -> patch.define(KernelPatches.class.getClassLoader()));
  }

  private KernelPatches() {}

  /** Makes sure that the patches are in place. */
  public static void install() {
    // Being called initialises the class, which is all that is needed.
  }

  private static Stream<ClassPatch> all() {
    Map<String, String> maps =
        Map.of("java/util/HashMap", TolerantMap.class.getName().replace('.', '/'));
    Map<String, String> reactor =
        Map.of("errorStrategyContinue", "onErrorContinue", "errorStrategyStop", "onErrorStop");
    ClassPatch syntax =
        new ClassPatch(
            "org.mule.runtime.extension.api.dsl.syntax.XmlDslSyntaxResolver", maps, Map.of());
    Stream<ClassPatch> reactorUsers =
        List.of(
                "privileged.processor.chain.AbstractMessageProcessorChain",
                "internal.construct.DefaultFlowBuilder$DefaultFlow",
                "internal.processor.interceptor.ReactiveInterceptorAdapter",
                "internal.routing.AbstractForkJoinRouter",
                "internal.routing.Foreach")
            .stream()
            .map(name -> new ClassPatch(CORE + name, Map.of(), reactor));
    return Stream.concat(Stream.of(syntax), reactorUsers);
  }
}
