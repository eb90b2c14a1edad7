package org.vrazka.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The kind of record that a controller is about; its routes say {@link Does} what they do. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface About {
    Kind value();
}
