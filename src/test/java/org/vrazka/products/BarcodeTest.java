package org.vrazka.products;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "96385074", // EAN-8
                "036000291452", // UPC-A
                "4006381333931", // EAN-13
                "10614141000415", // GTIN-14
                "1234567",
                "123456789",
                "ABC-123",
                "КОД 7"
            })
    void areRight(String code) {
        assertThat(Barcode.rightDigit(code)).isEmpty();
    }

    @Test
    void sayWhatTheLastDigitShouldBe() {
        assertThat(Barcode.rightDigit("96385079")).hasValue(4);
        assertThat(Barcode.rightDigit("036000291450")).hasValue(2);
        assertThat(Barcode.rightDigit("4006381333937")).hasValue(1);
        assertThat(Barcode.rightDigit("10614141000410")).hasValue(5);
    }

    @Test
    void loseWhatStandsBetweenTheirDigits() {
        assertThat(Barcode.read(" 4 006381 333931 ")).isEqualTo("4006381333931");
        assertThat(Barcode.read("12-34")).isEqualTo("12-34");
        assertThat(Barcode.read("A 1-2")).isEqualTo("A 1-2");
    }
}
