package org.mule.sdk.api.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mule.sdk.api.meta.JavaVersion;

/**
 * Says which versions of Java a connector runs on. A signature to compile against: the runtime
 * brings the real type.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JavaVersionSupport {

  /**
   * The versions.
   *
   * @return every version that the connector is said to run on
   */
  JavaVersion[] value();
}
