package org.vrazka.shell;

import org.vrazka.identity.Kind;

/**
 * A small form that one key opens over any page; modules publish theirs as beans.
 *
 * @param href answers with what stands in the dialog
 * @param key the letter that opens it, such as "N", by its place on the keyboard
 * @param kind for who may create this kind
 */
public record QuickItem(String href, String icon, String labelKey, String key, Kind kind) {}
