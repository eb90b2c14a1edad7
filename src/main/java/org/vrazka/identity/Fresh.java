package org.vrazka.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route only for who has signed in just now: it changes by what somebody signs in, which is not
 * for who finds an open screen. Others are led to sign in again. Its right is declared beside it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {
    /** The page to come back to, with variables of the route. */
    String value();
}
