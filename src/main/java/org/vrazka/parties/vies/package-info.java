/** Asking VIES whether a VAT number is valid, and keeping what it says. */
@NullMarked
package org.vrazka.parties.vies;

import org.jspecify.annotations.NullMarked;
