/** How customers of each place in the matrix are looked after, and the load that it means. */
@NullMarked
package org.vrazka.segmentation.policies;

import org.jspecify.annotations.NullMarked;
