package org.vrazka.segmentation;

/**
 * What is known of a customer from before the data begin.
 *
 * @param since the day of its first order, counted from 1970
 * @param orders how many there were until the data begin
 */
record Opening(int since, int orders) {}
