package org.vrazka.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.identity.db.Tables.COMPANY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;

import java.time.LocalDate;

@DatabaseTest
class VatRatesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired VatRates rates;
    MockMvc web;

    @BeforeEach
    void sign(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        users.act(users.admin());
    }

    @Test
    void aRateHoldsFromItsDayOnAndIsTakenBackAndPutBack() throws Exception {
        type("HOME", "2027-01-01", "22", "")
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/vat-rates"));
        assertThat(percent(Destination.HOME, DAY)).isEqualTo("20");
        assertThat(percent(Destination.HOME, LocalDate.parse("2027-01-01"))).isEqualTo("22");

        web.perform(get("/vat-rates"))
                .andExpect(content().string(containsString("01.01.2027")))
                .andExpect(content().string(containsString("чл. 28 ЗДДС")));
        var made = rates.table().of(Destination.HOME, LocalDate.parse("2027-06-01"));
        assertThat(made).isNotNull();
        var undo =
                web.perform(delete("/vat-rates/" + made.id()).with(csrf()))
                        .andReturn()
                        .getFlashMap()
                        .get("undo");
        assertThat(percent(Destination.HOME, LocalDate.parse("2027-06-01"))).isEqualTo("20");

        web.perform(post(String.valueOf(undo)).with(csrf())).andExpect(status().isSeeOther());
        assertThat(percent(Destination.HOME, LocalDate.parse("2027-06-01"))).isEqualTo("22");
        web.perform(delete("/vat-rates/" + made.id()).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theGroundsComeBackWithAnUndo() throws Exception {
        var abroad = rates.table().of(Destination.ABROAD, DAY);
        assertThat(abroad).isNotNull();

        var undo =
                web.perform(delete("/vat-rates/" + abroad.id()).with(csrf()))
                        .andReturn()
                        .getFlashMap()
                        .get("undo");
        web.perform(post(java.net.URI.create(String.valueOf(undo))).with(csrf()))
                .andExpect(status().isSeeOther());

        var again = rates.table().of(Destination.ABROAD, DAY);
        assertThat(again).isNotNull();
        assertThat(again.basis()).isEqualTo("чл. 28 ЗДДС");
    }

    @ParameterizedTest
    @CsvSource({
        "MOON, 2027-01-01, 20, , Избери",
        "HOME, 2027-02-31, 20, , Напиши дата",
        "HOME, 1899-01-01, 20, , Напиши дата",
        "HOME, 2027-01-01, 101, , от 0 до 100",
        "HOME, 2027-01-01, -1, , от 0 до 100",
        "HOME, 2027-01-01, many, , от 0 до 100",
        "ABROAD, 2027-01-01, 0, , по кой член",
    })
    void saysWhatIsWrongAndKeepsIt(
            String destination, String from, String percent, @Nullable String basis, String message)
            throws Exception {
        type(destination, from, percent, basis)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("value=\"" + percent + "\"")));
    }

    @Test
    void programsSetAndDeleteARate() throws Exception {
        web.perform(
                        post("/api/v1/vat-rates")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"destination": "EU_BUSINESS", "from": "2027-01-01", "percent": 0, "basis": "чл. 53"}
                                        """))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.basis").value("чл. 53"));
        web.perform(get("/api/v1/vat-rates"))
                .andExpect(jsonPath("$.items[1].from").value("2027-01-01"));
        var made = rates.table().of(Destination.EU_BUSINESS, LocalDate.parse("2027-01-01"));
        assertThat(made).isNotNull();
        web.perform(delete("/api/v1/vat-rates/" + made.id()).with(csrf()))
                .andExpect(status().isNoContent());
        web.perform(get("/api/v1/vat-rates"))
                .andExpect(content().string(not(containsString("2027-01-01"))));
    }

    @Test
    void aCountryHasARateOfItsOwn() throws Exception {
        web.perform(
                        post("/vat-rates")
                                .with(csrf())
                                .param("destination", "EU_PERSON")
                                .param("country", "DE")
                                .param("from", "2026-01-01")
                                .param("percent", "19"))
                .andExpect(status().isSeeOther());
        web.perform(get("/vat-rates")).andExpect(content().string(containsString("Германия")));
        var german = rates.table().of(Destination.EU_PERSON, "DE", DAY);
        assertThat(german).isNotNull();
        assertThat(german.percent()).isEqualByComparingTo("19");
        assertThat(rates.table().of(Destination.EU_PERSON, "FR", DAY))
                .isEqualTo(rates.table().of(Destination.EU_PERSON, DAY));

        web.perform(
                        post("/vat-rates")
                                .with(csrf())
                                .param("destination", "ABROAD")
                                .param("country", "DE")
                                .param("from", "2026-01-01")
                                .param("percent", "19"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Избери държава само")));
    }

    @Test
    void theCompanysOwnNumberTellsWhatIsHome() {
        assertThat(rates.table().to("DE", true)).isEqualTo(Destination.EU_BUSINESS);

        db.update(COMPANY).set(COMPANY.VAT_NUMBER, "EL123456789").execute();

        assertThat(rates.table().to("GR", true)).isEqualTo(Destination.HOME);
        assertThat(rates.table().to("BG", false)).isEqualTo(Destination.EU_PERSON);
        assertThat(rates.table().to("RS", true)).isEqualTo(Destination.ABROAD);
        assertThat(rates.table().to(null, false)).isEqualTo(Destination.HOME);
    }

    private org.springframework.test.web.servlet.ResultActions type(
            String destination, String from, String percent, @Nullable String basis)
            throws Exception {
        return web.perform(
                post("/vat-rates")
                        .with(csrf())
                        .param("destination", destination)
                        .param("from", from)
                        .param("percent", percent)
                        .param("basis", basis == null ? "" : basis));
    }

    private String percent(Destination to, LocalDate day) {
        var rate = rates.table().of(to, day);
        return rate == null ? "" : rate.percent().toPlainString();
    }
}
