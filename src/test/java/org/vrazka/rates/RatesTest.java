package org.vrazka.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.rates.db.Tables.RATE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Rates come as the file that the European Central Bank gives out, or by hand. */
@DatabaseTest
class RatesTest {
    /**
     * The first lines of that file, as they are: a comma at the end, N/A where there is no rate.
     */
    private static final String HISTORY =
            """
            Date,USD,JPY,BGN,CYP,RON,
            2025-12-31,1.1750,184.09,1.9558,N/A,5.0985,
            2025-12-30,1.1757,183.59,1.9558,N/A,5.0929,
            """;

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Rates rates;
    MockMvc web;

    @BeforeEach
    void sign(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        users.act(users.admin());
    }

    private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(csrf().asHeader()));
    }

    private ResultActions bring(byte[] file) throws Exception {
        return ask(multipart("/rates/files").file(new MockMultipartFile("file", file)));
    }

    private ResultActions bring(String file) throws Exception {
        return bring(file.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("eurofxref.csv"));
            zip.write(file.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private BigDecimal worth(String currency, String in, String day) {
        return rates.of(currency, in, LocalDate.parse(day)).orElseThrow();
    }

    @Test
    void aFileIsTakenOnceAndShown() throws Exception {
        bring(HISTORY)
                .andExpect(redirectedUrl("/rates"))
                .andExpect(flash().attribute("toast", "Прочетени са 6 курса, записани са 6."));
        bring(HISTORY)
                .andExpect(
                        flash().attribute("toast", "Прочетени са 6 курса. Всички вече бяха тук."));

        ask(get("/rates"))
                .andExpect(content().string(containsString("184,09")))
                .andExpect(content().string(containsString("31.12.2025")));
        ask(get("/rates/RON")).andExpect(content().string(containsString("5,0929")));
        ask(get("/rates/RON?until=2025-12-30"))
                .andExpect(content().string(not(containsString("5,0985"))));
        ask(get("/rates/XYZ")).andExpect(status().isNotFound());
    }

    @Test
    void theFileOfOneDayComesZippedWithItsDateInWords() throws Exception {
        bring(zip("Date, USD, RON, \n31 December 2025, 1.1750, 5.0985, \n"))
                .andExpect(redirectedUrl("/rates"));

        assertThat(db.fetchCount(RATE)).isEqualTo(2);
        assertThat(db.fetchValue(RATE.DAY, RATE.CURRENCY.eq("USD"))).isEqualTo("2025-12-31");
    }

    @Test
    void whatSomebodyTypedStaysAndADeletedRateComesBack() throws Exception {
        ask(post("/rates")
                        .param("currency", "usd")
                        .param("day", "2025-12-31")
                        .param("perEuro", "1,2"))
                .andExpect(redirectedUrl("/rates/USD"));
        bring(HISTORY)
                .andExpect(flash().attribute("toast", "Прочетени са 6 курса, записани са 5."));
        assertThat(worth("EUR", "USD", "2025-12-31")).isEqualByComparingTo("1.2");

        var undo =
                (String) ask(delete("/rates/USD/2025-12-31")).andReturn().getFlashMap().get("undo");
        assertThat(worth("EUR", "USD", "2025-12-31")).isEqualByComparingTo("1.1757");
        ask(post(undo)).andExpect(redirectedUrl("/rates/USD"));
        assertThat(worth("EUR", "USD", "2025-12-31")).isEqualByComparingTo("1.2");
    }

    @Test
    void theLastPublishedRateCountsForTenDays() throws Exception {
        bring(HISTORY);

        assertThat(worth("USD", "EUR", "2026-01-10").doubleValue()).isEqualTo(1 / 1.1750);
        assertThat(rates.of("USD", "EUR", LocalDate.parse("2026-01-11"))).isEmpty();
        assertThat(rates.of("USD", "EUR", LocalDate.parse("2025-12-29"))).isEmpty();
        assertThat(rates.of("CYP", "EUR", LocalDate.parse("2025-12-31"))).isEmpty();
    }

    /** Others go through the euro; of the lev's rate the published four digits are not taken. */
    @ParameterizedTest
    @CsvSource({
        "EUR, EUR, 1",
        "EUR, BGN, 1.95583",
        "BGN, EUR, 0.511291881196218485246672768083",
        "USD, RON, 4.339148936170212765957446808511",
        "USD, BGN, 1.664536170212765957446808510638"
    })
    void oneCurrencyInAnother(String currency, String in, BigDecimal worth) throws Exception {
        bring(HISTORY);

        assertThat(worth(currency, in, "2025-12-31")).isEqualByComparingTo(worth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date,USD\\n2025-12-31,1.17\\n2025-02-31,1.17 | Ред 3: „2025-02-31“ не е ден",
                "Date,USD\\n2025-12-31,1.17\\n2025-12-31,1.18 | Ред 3: денят 2025-12-31 се повтаря",
                "Date,USD,RON\\n2025-12-31,1.17,0 | Ред 2, RON: „0“ не е курс",
                "Date,USD\\n2025-12-31,\"1,17\" | Ред 2, USD: „1,17“ не е курс",
                "Date,USD\\n2999-01-01,1.17 | Ред 2: „2999-01-01“ не е ден",
                "Име,Град\\nАкме,Видин | Това не е файл с курсове",
                "Date,USD | Това не е файл с курсове",
                "PK | Това не е файл с курсове",
                "'' | Това не е файл с курсове"
            })
    void ofABrokenFileNothingIsTaken(String file, String told) throws Exception {
        bring(file.replace("\\n", "\n"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(told)));

        assertThat(db.fetchCount(RATE)).isZero();
    }

    @Test
    void aFileThatGrowsWithoutEndIsStopped() throws Exception {
        bring(zip("Date,USD\n" + "2025-12-31,1.17" + " ".repeat(21 << 20)))
                .andExpect(status().is(422));
        assertThat(db.fetchCount(RATE)).isZero();
    }

    @Test
    void whatIsTypedWronglyIsKeptAndExplained() throws Exception {
        ask(post("/rates").param("currency", "BGN").param("day", "x").param("perEuro", "-1"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Няма такава валута")))
                .andExpect(content().string(containsString("Избери ден")))
                .andExpect(content().string(containsString("по-голямо от нула")))
                .andExpect(content().string(containsString("value=\"BGN\"")));
    }

    @Test
    void programsBringSetReadAndDelete() throws Exception {
        var api = "/api/v1/rates";
        ask(post(api).contentType("text/csv").content(HISTORY))
                .andExpect(jsonPath("$.read").value(6))
                .andExpect(jsonPath("$.written").value(6));
        ask(get(api)).andExpect(jsonPath("$.items.length()").value(3));
        ask(get(api + "/USD?limit=1"))
                .andExpect(jsonPath("$.items[0].perEuro").value(1.175))
                .andExpect(jsonPath("$.next").value("2025-12-30"));
        ask(put(api + "/USD/2025-12-29")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"perEuro\": 1.16}"))
                .andExpect(jsonPath("$.byHand").value(true));
        ask(delete(api + "/USD/2025-12-29")).andExpect(status().isNoContent());
        ask(delete(api + "/USD/2025-12-29")).andExpect(status().isNotFound());
        ask(put(api + "/USD/2025-12-29").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().is(422));
        users.act(users.manager());
        ask(post(api).contentType("text/csv").content(HISTORY)).andExpect(status().isForbidden());
    }
}
