package org.vrazka.segmentation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * RFM of the classed customers of a run, by {@link Quintiles}: the day of the last order up to the
 * day of reference, from the best; the number of orders in the period and the measure of ABC, from
 * the worst. So those who ordered last are R 5 and those with fewest orders F 1, however many they
 * are. Whoever has not ordered up to the day of reference counts as longest ago.
 */
final class Rfm {
    private final byte[] recency;
    private final byte[] frequency;
    private final byte[] monetary;

    /**
     * @param lastOrders days of the last orders
     * @param orders numbers of orders
     */
    Rfm(int[] lastOrders, int[] orders, Ranking ranking) {
        recency = Quintiles.fromBest(lastOrders);
        frequency = Quintiles.fromWorst(orders);
        monetary = new byte[lastOrders.length];
        int[] worse = ranking.worse();
        for (int i = 0; i < worse.length; i++) {
            monetary[i] = Quintiles.fromWorst(worse[i], worse.length);
        }
    }

    int recency(int i) {
        return recency[i];
    }

    int frequency(int i) {
        return frequency[i];
    }

    int monetary(int i) {
        return monetary[i];
    }

    /** Summed by recency and frequency, as far as there are customers. */
    List<RfmGrid.Part> cells(List<BigDecimal> worth) {
        var customers = new int[(Quintiles.BEST + 1) * (Quintiles.BEST + 1)];
        var sums = new BigDecimal[customers.length];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int i = 0; i < recency.length; i++) {
            int at = recency[i] * (Quintiles.BEST + 1) + frequency[i];
            customers[at]++;
            sums[at] = sums[at].add(worth.get(i));
        }
        var parts = new ArrayList<RfmGrid.Part>();
        for (int at = 0; at < customers.length; at++) {
            if (customers[at] > 0) {
                int r = at / (Quintiles.BEST + 1);
                int f = at % (Quintiles.BEST + 1);
                parts.add(new RfmGrid.Part(r, f, customers[at], sums[at]));
            }
        }
        return parts;
    }
}
