package org.vrazka.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one must be allowed to do to come through this route; every route declares this, {@link
 * Does}, {@link SignedInOnly} or {@link Open}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Right {
    Kind kind();

    Action action();
}
