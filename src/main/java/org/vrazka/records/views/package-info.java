/**
 * Saved views: a list's filter, sort and columns under a name, for oneself, a team or everybody.
 */
@NamedInterface("views")
@NullMarked
package org.vrazka.records.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
