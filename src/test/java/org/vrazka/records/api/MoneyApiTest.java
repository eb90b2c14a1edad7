package org.vrazka.records.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.custom.CustomFieldFixture;
import org.vrazka.records.custom.CustomType;

import java.util.List;

@DatabaseTest
class MoneyApiTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired CustomFieldFixture fields;
    @Autowired Program program;
    private User ada;

    @BeforeEach
    void given() {
        users.company();
        ada = users.act(users.admin());
        db.execute("delete from records.change"); // what other tests have left
    }

    @Test
    void comesWithTheDecimalsOfItsCurrencyAndChangesNothingByThat() throws Exception {
        fields.field("parties", "deposit", CustomType.MONEY, "Депозит");
        var party =
                program.make(
                        ada,
                        post("/api/v1/parties")
                                .content(
                                        """
                                        {"name": "А", "terms": {"creditLimit": {"amount": "1000.5", "currency": "EUR"}},
                                         "custom": {"deposit": {"amount": "50", "currency": "EUR"}}}
                                        """));
        program.send(ada, get(party))
                .andExpect(jsonPath("$.terms.creditLimit.amount").value("1000.50"))
                .andExpect(jsonPath("$.custom.deposit.amount").value("50.00"));
        program.send(
                        ada,
                        patch(party)
                                .header("If-Match", "\"1\"")
                                .content("{\"name\": \"Б\", \"custom\": {}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.terms.creditLimit.amount").value("1000.50"));
        assertThat(changes()).containsExactly("parties.party name");
    }

    @Test
    void pricesOfLinesStayAsTheyWere() throws Exception {
        var order =
                program.make(
                        ada,
                        post("/api/v1/orders")
                                .content(
                                        """
                                        {"party": "%s", "date": "2026-03-05", "state": "COMPLETED", "lines":
                                         [{"name": "Кутия", "quantity": "2", "price": {"amount": "12.5", "currency": "EUR"}}]}
                                        """
                                                .formatted(party())));
        program.send(ada, get(order))
                .andExpect(jsonPath("$.lines[0].price.amount").value("12.50"))
                .andExpect(jsonPath("$.total.amount").value("25.00"));
        program.send(ada, patch(order).header("If-Match", "\"1\"").content("{\"note\": \"Бързо\"}"))
                .andExpect(status().isOk());
        assertThat(changes()).containsExactly("orders.sales_order note");
    }

    private String party() throws Exception {
        var made = program.make(ada, post("/api/v1/parties").content("{\"name\": \"А\"}"));
        return made.substring(made.lastIndexOf('/') + 1);
    }

    /** The columns that the history tells of. */
    private List<String> changes() {
        return db.fetch("select kind || ' ' || jsonb_object_keys(fields) from records.change")
                .map(row -> row.get(0, String.class));
    }
}
