package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EikTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "107555315", // remainder below ten
                "175074752",
                "831641791",
                "121265113",
                "000000000",
                "1075553150009"
            })
    void acceptsARightCheckDigit(String number) {
        assertThat(Eik.of(number).rightCheckDigit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "107555319, 5",
        "107 555 319, 5",
        "175074751, 2",
        "1075553150005, 9", // branch: the ninth digit is right, the last is not
        "1075553190006, 5" // the ninth digit is looked at first
    })
    void saysTheRightDigitInPlaceOfAWrongOne(String number, int right) {
        assertThat(Eik.of(number).rightCheckDigit()).contains(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRB 86786", "12345678", "DE811907980", "1234567890"})
    void leavesForeignNumbersInPeace(String number) {
        assertThat(Eik.of(number).rightCheckDigit()).isEmpty();
    }

    @Test
    void dropsTheSpacesBetweenDigitsOnly() {
        assertThat(Eik.of(" 107 555 315 ").number()).isEqualTo("107555315");
        assertThat(Eik.of(" HRB 86786 ").number()).isEqualTo("HRB 86786");
        assertThat(Eik.of("107555315").grouped()).isEqualTo("107 555 315");
    }
}
