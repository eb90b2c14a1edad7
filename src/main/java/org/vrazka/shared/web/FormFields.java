package org.vrazka.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The names that a form may send to a handler which takes all its fields as a map; at a handler
 * itself, those of a form that also goes elsewhere.
 */
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface FormFields {
    /** As a regular expression for a whole name. */
    String value();
}
