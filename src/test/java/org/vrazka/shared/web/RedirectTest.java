package org.vrazka.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil", "x", "/a\r\nb", ""})
    void leadsNowhereElse(String page) {
        assertThat(Redirect.toOwn(page).getUrl()).isEqualTo("/");
    }

    @Test
    void writesOtherLettersAsAHeaderCanHoldThem() {
        assertThat(Redirect.toOwn("/parties?q=Ян&sort=%2Dname").getUrl())
                .isEqualTo("/parties?q=%D0%AF%D0%BD&sort=%2Dname");
        assertThat(Redirect.toOwn("/\u00bf\u0000").getUrl()).isEqualTo("/%C2%BF%00");
    }
}
