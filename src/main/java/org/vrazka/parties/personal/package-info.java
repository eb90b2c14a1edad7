/** The personal numbers of private persons: sealed, masked, and shown to few. */
@NullMarked
package org.vrazka.parties.personal;

import org.jspecify.annotations.NullMarked;
