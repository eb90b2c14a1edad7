package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "тиха река край село",
                "xK9!mQ2#vL7z",
                "vihren planina 1914",
                "Моята котка яде риба"
            })
    void takesGoodOnes(String password) {
        assertThat(rules.weakness(password, "ada@example.org", "Ада Админова")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234", "Password2026!", "P@ssw0rd1234", "123456789012", "qwertyuiopas",
                "aaaaaaaaaaaa", "abcabcabcabc", "parola123456", "Парола123456", "iloveyou1234",
                "letmein!!!!!", "adminadmin12", "sunshine2024", "1qaz2wsx3edc", "явертъуиопас",
                "password welcome", "bulgaria2026!!"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(rules.weakness(password, "ada@example.org", "Ада Админова"))
                .as(password)
                .contains("common");
    }

    @Test
    void refusesShortOnesAndOnesOwnName() {
        assertThat(rules.weakness("elevenchars", "", "")).contains("short");
        assertThat(rules.weakness("ada@example.org", "ada@example.org", "")).contains("personal");
        assertThat(rules.weakness("Ада Админова 1", "", "Ада Админова")).contains("personal");
        assertThat(rules.weakness("й".repeat(50) + "x".repeat(151), "", "")).contains("tooLong");
    }

    @Test
    void countsLettersNotBytes() {
        assertThat(rules.weakness("тиха река 12", "", "")).isEmpty();
    }
}
