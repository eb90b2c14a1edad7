package org.vrazka.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class TotpTest {
    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, of eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void showsTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void takesTheStepBeforeAndAfterToo(long away, boolean taken) {
        var now = Instant.ofEpochSecond(1_800_000_015);
        String code = Totp.code(SECRET, now.plusSeconds(away));

        assertThat(Totp.step(SECRET, code, now).isPresent()).isEqualTo(taken);
    }

    @Test
    void givesAppsTheirAddress() {
        assertThat(Totp.address("ABCD", "Vrazka Вихрен АД", "Мария"))
                .startsWith("otpauth://totp/Vrazka%20%D0%92")
                .contains(":%D0%9C", "?secret=ABCD&issuer=Vrazka%20%D0%92")
                .doesNotContain("+");
        assertThat(new Base32().decode(Totp.newSecret())).hasSize(20);
    }
}
