package org.vrazka.profitability;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How one amount becomes another, step by step, drawn from the top down. */
public record Waterfall(List<Bar> bars, int zero) {
    private static final int WIDTH = 420;
    private static final int ROW = 34;

    /**
     * A sum, or a step between two sums.
     *
     * @param kind sum, gain or loss
     * @param href the records behind it; null: none
     */
    public record Bar(
            String label,
            BigDecimal amount,
            Kind kind,
            int x,
            int width,
            int y,
            @Nullable String href) {
        /** Where the next bar begins, at the end of this one. */
        public int end() {
            return kind == Kind.LOSS ? x : x + width;
        }
    }

    /** Of bars. */
    public enum Kind {
        SUM,
        GAIN,
        LOSS
    }

    public int height() {
        return bars.size() * ROW;
    }

    /** Collects sums and steps in their order. */
    static final class Builder {
        private record Piece(
                String label,
                BigDecimal amount,
                boolean sum,
                BigDecimal from,
                BigDecimal to,
                @Nullable String href) {}

        private final List<Piece> pieces = new ArrayList<>();
        private BigDecimal at = BigDecimal.ZERO;

        Builder sum(String label, BigDecimal amount, @Nullable String href) {
            pieces.add(new Piece(label, amount, true, BigDecimal.ZERO, amount, href));
            at = amount;
            return this;
        }

        /**
         * @param change what it adds; negative: takes away
         */
        Builder step(String label, BigDecimal change, @Nullable String href) {
            pieces.add(new Piece(label, change, false, at, at.add(change), href));
            at = at.add(change);
            return this;
        }

        Waterfall build() {
            var low = BigDecimal.ZERO;
            var high = BigDecimal.ZERO;
            for (var piece : pieces) {
                low = low.min(piece.from).min(piece.to);
                high = high.max(piece.from).max(piece.to);
            }
            var span = high.subtract(low);
            var bars = new ArrayList<Bar>();
            for (var piece : pieces) {
                int from = place(piece.from, low, span);
                int to = place(piece.to, low, span);
                var kind = piece.sum ? Kind.SUM : piece.amount.signum() < 0 ? Kind.LOSS : Kind.GAIN;
                int width = Math.max(1, Math.abs(to - from));
                bars.add(
                        new Bar(
                                piece.label,
                                piece.amount,
                                kind,
                                Math.min(Math.min(from, to), WIDTH - width),
                                width,
                                bars.size() * ROW,
                                piece.href));
            }
            return new Waterfall(bars, place(BigDecimal.ZERO, low, span));
        }

        private static int place(BigDecimal amount, BigDecimal low, BigDecimal span) {
            return span.signum() == 0
                    ? 0
                    : amount.subtract(low)
                            .multiply(BigDecimal.valueOf(WIDTH))
                            .divide(span, MathContext.DECIMAL32)
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }
}
