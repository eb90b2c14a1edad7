package org.vrazka.segmentation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** The classed customers of a run by recency and frequency. */
public record RfmGrid(List<Part> parts) {
    /**
     * @param worth the measure of the run; when that is not money, the revenue
     */
    public record Part(int recency, int frequency, int customers, BigDecimal worth) {
        RfmSegment segment() {
            return RfmSegment.of(recency, frequency);
        }
    }

    /** How many customers, and what they bring. */
    public record Total(int customers, BigDecimal worth) {
        private static final Total NONE = new Total(0, BigDecimal.ZERO);

        private Total plus(Total other) {
            return new Total(customers + other.customers, worth.add(other.worth));
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public Total cell(int recency, int frequency) {
        return sum(part -> part.recency == recency && part.frequency == frequency);
    }

    public Total recency(int fifth) {
        return sum(part -> part.recency == fifth);
    }

    public Total frequency(int fifth) {
        return sum(part -> part.frequency == fifth);
    }

    public Total segment(RfmSegment segment) {
        return sum(part -> part.segment() == segment);
    }

    public Total total() {
        return sum(part -> true);
    }

    private Total sum(Predicate<Part> which) {
        return parts.stream()
                .filter(which)
                .map(part -> new Total(part.customers, part.worth))
                .reduce(Total.NONE, Total::plus);
    }
}
