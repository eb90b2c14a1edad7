package org.vrazka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "1000.5, EUR, 1000.50",
        "1000, EUR, 1000.00",
        "0, EUR, 0.00",
        "-3.1, USD, -3.10",
        "0.0125, EUR, 0.0125",
        "12.340000, EUR, 12.34",
        "1E+3, EUR, 1000.00",
        "1000.00, JPY, 1000",
        "2.5, KWD, 2.500",
        "5, XXX, 5",
        "5, ???, 5.00"
    })
    void isWrittenWithTheDecimalsOfItsCurrency(String amount, String currency, String written) {
        assertThat(new Money(new BigDecimal(amount), currency).written()).isEqualTo(written);
    }
}
