package org.vrazka.segmentation;

/**
 * RFM of a customer: fifths from 1 to 5, the best, by {@link Quintiles}.
 *
 * @param monetary by the measure of ABC
 * @param orders in the period
 */
public record RfmScore(int recency, int frequency, int monetary, int orders) {
    /** The three digits, as 545. */
    public String code() {
        return "" + recency + frequency + monetary;
    }

    public RfmSegment segment() {
        return RfmSegment.of(recency, frequency);
    }
}
