/**
 * Saved views: a list's filter, sort and columns under a name, for oneself, a team or everybody.
 */
@NullMarked
package org.vrazka.records.views;

import org.jspecify.annotations.NullMarked;
