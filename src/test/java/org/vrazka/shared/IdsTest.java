package org.vrazka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void readsWhatItMade() {
        var id = Ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(Ids.read(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "роза",
                "1-1-1-1-1",
                "01a224c7-fec0-740f-bd11-2ddc4a19c6a",
                "01a224c7-fec0-740f-bd11-2ddc4a19c6ag",
                "01a224c7-fec0-740f-bd11-2ddc4a19c6acc"
            })
    void readsNothingElse(String text) {
        assertThat(Ids.read(text)).isEmpty();
    }
}
