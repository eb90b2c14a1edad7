package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

/** Worked out by hand. */
class PricingTest {
    @ParameterizedTest
    @CsvSource({
        // pieces, price, line %, document %, with VAT, VAT %: priced, net
        "3, 0.335, 0, 0, false, 20, 1.01, 1.01", // 1.005
        "3, 0.335, 10, 0, false, 20, 0.90, 0.90", // 0.9045
        "3, 100, 10, 5, false, 20, 256.50, 256.50",
        "1, 9.99, 0, 0, true, 20, 9.99, 8.33", // 8.325
        "7, 1.09, 0, 0, true, 9, 7.63, 7.00",
        "1, 0.05, 50, 0, false, 0, 0.03, 0.03", // 0.025
        "1, 120, 0, 25, true, 20, 90.00, 75.00",
    })
    void roundsALineOnceHalfUp(
            BigDecimal pieces,
            BigDecimal price,
            BigDecimal off,
            BigDecimal whole,
            boolean withVat,
            BigDecimal vat,
            BigDecimal priced,
            BigDecimal net) {
        var pricing = new Pricing(whole.movePointLeft(2), withVat, null, false);

        assertThat(pricing.priced(pieces, price, off.movePointLeft(2))).isEqualTo(priced);
        assertThat(pricing.net(pieces, price, off.movePointLeft(2), vat)).isEqualTo(net);
    }

    @Test
    void roundsVatOnceForEachRateWherePricesAreWithoutIt() {
        var line = part("20", "0.33", "0.33"); // 0.066 each, 0.198 together

        var totals = DocumentTotals.sum(List.of(line, line, line), Pricing.PLAIN);

        assertThat(totals.vat()).isEqualTo("0.20");
        assertThat(totals.gross()).isEqualTo("1.19");
    }

    @Test
    void leavesWhatIsPaidAsItIsWherePricesContainVat() {
        var line = part("20", "9.99", "8.33");

        var totals =
                DocumentTotals.sum(
                        List.of(line, line, part("9", "7.63", "7.00")),
                        new Pricing(BigDecimal.ZERO, true, null, false));

        assertThat(totals.gross()).isEqualTo("27.61");
        assertThat(totals.rates())
                .extracting(VatSum::rate)
                .extracting(BigDecimal::intValue)
                .containsExactly(20, 9);
        assertThat(totals.vat()).isEqualTo("3.95");
    }

    @Test
    void doesNotKnowTheVatOfALineWithoutARate() {
        var unknown = new VatSum.Part(null, BigDecimal.ONE, BigDecimal.ONE);

        assertThat(DocumentTotals.sum(List.of(unknown, part("20", "1", "1")), Pricing.PLAIN).vat())
                .isNull();
    }

    private static VatSum.Part part(String rate, String priced, String net) {
        return new VatSum.Part(new BigDecimal(rate), new BigDecimal(priced), new BigDecimal(net));
    }
}
