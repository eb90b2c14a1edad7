package org.vrazka.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;

class FormatTest {
    @BeforeEach
    void inSofia() {
        LocaleContextHolder.setLocale(Text.BULGARIAN);
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone("Europe/Sofia"));
    }

    @AfterEach
    void leave() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesMoneyWithSpacesThatDoNotBreak() {
        assertThat(money("1234.5", "EUR")).isEqualTo("1\u00a0234,50\u00a0€");
        assertThat(money("3184562.4", "EUR")).isEqualTo("3\u00a0184\u00a0562,40\u00a0€");
        assertThat(money("12", "BGN")).isEqualTo("12,00\u00a0лв.");
        assertThat(money("12", "JPY")).isEqualTo("12,00\u00a0JPY");
    }

    @Test
    void roundsHalfUpAndKeepsNoMinusBeforeZero() {
        assertThat(money("0.005", "EUR")).isEqualTo("0,01\u00a0€");
        assertThat(money("-0.001", "EUR")).isEqualTo("0,00\u00a0€");
        assertThat(money("-8460", "EUR")).isEqualTo("\u22128\u00a0460,00\u00a0€");
    }

    @Test
    void writesTheSameNumbersInEnglish() {
        LocaleContextHolder.setLocale(Text.ENGLISH);
        assertThat(money("1234.5", "EUR")).isEqualTo("1\u00a0234,50\u00a0€");
        assertThat(Format.percent(0.768)).isEqualTo("76,8\u00a0%");
        assertThat(money("12", "BGN")).isEqualTo("12,00\u00a0BGN");
    }

    @Test
    void saysADayThatWasTyped() {
        assertThat(Format.day("2026-12-31")).isEqualTo("31.12.2026");
        assertThat(Format.day("2026-02-31")).isEqualTo("2026-02-31");
        assertThat(Format.day("")).isEmpty();
    }

    @Test
    void writesPercentWithOneDecimal() {
        assertThat(Format.percent(0.768)).isEqualTo("76,8\u00a0%");
        assertThat(Format.percent(new BigDecimal("-0.0125"))).isEqualTo("\u22121,3\u00a0%");
        assertThat(Format.percent(1)).isEqualTo("100,0\u00a0%");
    }

    @Test
    void keepsTheDecimalsThatAQuantityHas() {
        assertThat(Format.exact(new BigDecimal("400.000"))).isEqualTo("400");
        assertThat(Format.exact(new BigDecimal("0.1250"))).isEqualTo("0,125");
        assertThat(Format.exact(new BigDecimal("1E+3"))).isEqualTo("1\u00a0000");
        assertThat(Format.number(1286)).isEqualTo("1\u00a0286");
    }

    @Test
    void givesAPriceTwoDecimalsOrMore() {
        assertThat(Format.price(new BigDecimal("84"))).isEqualTo("84,00");
        assertThat(Format.price(new BigDecimal("1284.1250"))).isEqualTo("1\u00a0284,125");
    }

    @Test
    void writesNumbersInsideTextsTheSameWay() {
        assertThat(Text.t("records.total", 1196)).isEqualTo("1\u00a0196 реда");
        assertThat(Text.t("records.shown", 1196)).isEqualTo("Показани 1\u00a0196");
        LocaleContextHolder.setLocale(Text.ENGLISH);
        assertThat(Text.t("records.total", 708384)).isEqualTo("708\u00a0384 rows");
        assertThat(Text.t("records.shown", 1196)).isEqualTo("1\u00a0196 shown");
    }

    @Test
    void writesDatesWithAYearMarkOnlyInBulgarianText() {
        var day = LocalDate.of(2026, 11, 23);
        var moment = Instant.parse("2026-11-23T08:30:00Z");
        assertThat(Format.date(day)).isEqualTo("23.11.2026");
        assertThat(Format.dateInText(day)).isEqualTo("23.11.2026\u00a0г.");
        assertThat(Format.instant(moment)).isEqualTo("23.11.2026,\u00a010:30");
        assertThat(Format.instantInText(moment)).isEqualTo("23.11.2026\u00a0г., 10:30\u00a0ч.");
        LocaleContextHolder.setLocale(Text.ENGLISH);
        assertThat(Format.dateInText(day)).isEqualTo("23.11.2026");
        assertThat(Format.instantInText(moment)).isEqualTo("23.11.2026, 10:30");
    }

    private static String money(String amount, String currency) {
        return Format.money(new Money(new BigDecimal(amount), currency));
    }
}
