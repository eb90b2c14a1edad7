/** Measures Vrazka on data of any size; run by bin/bench, not by the tests. */
@NullMarked
package org.vrazka.bench;

import org.jspecify.annotations.NullMarked;
