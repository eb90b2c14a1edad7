package org.vrazka.segmentation;

/**
 * Customers alike in recency and frequency, as programs read them.
 *
 * @param worth the measure of the run; when that is not money, the revenue
 */
record RfmCellAnswer(int recency, int frequency, RfmSegment segment, int customers, String worth) {
    static RfmCellAnswer of(RfmGrid.Part part) {
        return new RfmCellAnswer(
                part.recency(),
                part.frequency(),
                part.segment(),
                part.customers(),
                Figures.cents(part.worth()));
    }
}
