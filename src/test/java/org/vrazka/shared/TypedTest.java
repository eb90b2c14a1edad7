package org.vrazka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "12,5|12.5",
                "12.50|12.50",
                "1 234,50|1234.50",
                "1.234,50|1234.50",
                "1,234.50|1234.50",
                "1.234.567|1234567",
                "-3,1|-3.1",
                "−3|-3",
                "1,234|1.234",
                "0|0"
            })
    void readsEveryNotation(String typed, String number) {
        assertThat(Typed.decimal(typed)).map(Object::toString).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1,2,3", "1e5", "--1", "1.", ".5", "1,,2", "1234567890123456789"})
    void readsNothingElse(String typed) {
        assertThat(Typed.decimal(typed)).isEmpty();
    }
}
