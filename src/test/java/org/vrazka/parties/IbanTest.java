package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BG80 BNBG 9661 1020 3456 78",
                "de89370400440532013000",
                "GB29 NWBK 6016 1331 9268 19",
                "FR14 2004 1010 0505 0001 3M02 606",
                "NO93 8601 1117 947",
                "MT84 MALT 0110 0001 2345 MTLC AST0 01S"
            })
    void takesExamplesOfTheRegistry(String typed) {
        assertThat(Iban.of(typed).isRight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BG80BNBG96611020345679",
                "BG80BNBG9661102034567",
                "DE8937040044053201300",
                "BG80-няма",
                "BG80BNBG96611020345678123456789012345"
            })
    void refusesWrongDigitsAndLengths(String typed) {
        assertThat(Iban.of(typed).isRight()).isFalse();
    }
}
