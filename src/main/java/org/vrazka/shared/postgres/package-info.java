/** The PostgreSQL server that Vrazka brings with it. */
@NullMarked
package org.vrazka.shared.postgres;

import org.jspecify.annotations.NullMarked;
