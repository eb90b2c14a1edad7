package org.vrazka.imports.reading;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;

/** The rows of a file one after another, in constant memory. */
public interface Rows extends Closeable {
    /** The next row that is not empty, or null at the end. */
    @Nullable Row next();
}
