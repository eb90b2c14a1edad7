/**
 * Reading files that people bring: encodings, separators, dates and numbers as they are really
 * written. No database.
 */
@NullMarked
package org.vrazka.imports.reading;

import org.jspecify.annotations.NullMarked;
