package org.vrazka.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one must be allowed to do with the kind of record that the controller is {@link About}: the
 * {@link Right} of a route that several kinds have in common.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Does {
    Action value();
}
