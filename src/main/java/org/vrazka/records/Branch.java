package org.vrazka.records;

import org.jspecify.annotations.Nullable;

/** An entry of a {@link Tree}. */
public interface Branch {
    int id();

    /** What those that are part of it call it. */
    String key();

    /** The key of what it is part of; null: it stands at the top. */
    @Nullable String parent();

    /** In the language of who asks. */
    String name();

    /** Whether it is still offered. */
    boolean active();
}
