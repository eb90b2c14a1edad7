package org.vrazka.profitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

import java.util.List;

/** How profit is told to programs, and kept under names by them. */
class ProfitApiTest extends SmallYear {
    @Test
    void answersPrograms() throws Exception {
        api("?by=party,product&measures=revenue,grossProfit&from=2026-01-01&to=2026-12-31")
                .andExpect(jsonPath("$.rows.length()").value(3))
                .andExpect(jsonPath("$.rows[0].party").value("Acme"))
                .andExpect(jsonPath("$.currency").value("EUR"));
        api("?measures=grossProfit,margin&only=party:" + beta)
                .andExpect(jsonPath("$.rows[0].grossProfit").value("280.00"))
                .andExpect(jsonPath("$.rows[0].margin").value("0.5600"));
        api("/change?from=2026-01-01&to=2026-12-31")
                .andExpect(jsonPath("$.before").value(130.00))
                .andExpect(jsonPath("$.after").value(216.00))
                .andExpect(jsonPath("$.parts.won").value(66.00))
                .andExpect(jsonPath("$.parts.price").value(-100.00))
                .andExpect(jsonPath("$.parts.cost").value(-10.00))
                .andExpect(jsonPath("$.parts.volume").value(130.00));
    }

    @Test
    void refusesFiguresThatMeanNothingForProducts() throws Exception {
        api("?by=party&measures=orders").andExpect(status().isOk());
        for (var refused :
                List.of(
                        "?by=product&measures=orders",
                        "?by=month&measures=orders&only=productGroup:" + group(),
                        "?by=party,product,month",
                        "?only=market:no",
                        "?by=party" + "&only=status:LOST".repeat(15))) {
            ask(refused).andExpect(status().isBadRequest());
        }
    }

    @Test
    void takesACodeWithACommaAsOne() throws Exception {
        var pipe = products.product("T-1,5", "Pipe");
        given.order(acme, "2026-05-10").line("1", "7.00").product(pipe).save();
        api("?by=party&only=product:T-1%2C5&measures=revenue")
                .andExpect(jsonPath("$.rows.length()").value(1))
                .andExpect(jsonPath("$.rows[0].revenue").value("7.00"));
        assertThat(page("/profitability?by=party&only=product:T-1%2C5"))
                .contains("T-1,5 · Pipe", "7,00");
    }
}
