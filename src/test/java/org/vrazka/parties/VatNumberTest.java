package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU12345678", "BE0123456789", "BG175074752", "BG1234567890", "CY12345678L",
                "CZ12345678", "DE123456789", "DK12345678", "EE123456789", "EL123456789",
                "ESX1234567X", "FI12345678", "FRXX123456789", "HR12345678901", "HU12345678",
                "IE1234567FA", "IT12345678901", "LT123456789012", "LU12345678", "LV12345678901",
                "MT12345678", "NL123456789B01", "PL1234567890", "PT123456789", "RO12",
                "SE123456789001", "SI12345678", "SK1234567890", "XI123456789"
            })
    void knowsTheFormOfEachCountryOfTheUnion(String number) {
        assertThat(VatNumber.of(number).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BG12345678",
                "BG12345678901",
                "ATX12345678",
                "DE12345678A",
                "SE123456789002"
            })
    void refusesAnotherForm(String number) {
        assertThat(VatNumber.of(number).isWellFormed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB999999973", "CHE-123.456.788 MWST", "TR 1234567890", "1"})
    void leavesOtherCountriesInPeace(String number) {
        assertThat(VatNumber.of(number).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bg 175 074 752", "BG-175.074.752", "BG175074752"})
    void writesEveryNotationInOneWay(String typed) {
        assertThat(VatNumber.of(typed).number()).isEqualTo("BG175074752");
    }
}
