/** How many of the customers who began to buy together still order, step by step. */
@NullMarked
package org.vrazka.segmentation.cohorts;

import org.jspecify.annotations.NullMarked;
