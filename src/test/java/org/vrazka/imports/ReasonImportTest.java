package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;

/** Reasons that come with a file: those of the list are known, others keep their text. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ReasonImportTest {
    private static final String FILE =
            """
            Номер,Дата,Клиент,Продукт,Количество,Цена,Отказано,Причина,Виновен,Статус,Причина за отмяна
            1,2026-03-05,Акме,Б-1,10,2,4,няма наличност,,изпълнена,
            1,2026-03-05,Акме,Б-2,10,2,4,Няма камион,превозвач,изпълнена,
            2,2026-03-05,Акме,Б-1,10,2,,,,анулирана,Customer has no money
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    User admin;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void knowsThoseOfTheListAndKeepsOthers() {
        var done = given.run(admin, FILE, ImportFixture.plan(ImportKind.ORDERS));

        assertThat(done.rows()).isEqualTo(new Import.Rows(3, 3, 0, 0, 0));
        assertThat(
                        db.fetch(ORDER_LINE, ORDER_LINE.REFUSED.gt(java.math.BigDecimal.ZERO))
                                .map(line -> line.getRefuseReason() + " " + line.getRefuseCause()))
                .containsExactlyInAnyOrder("NO_STOCK US", "Няма камион CARRIER");
        var cancelled = db.fetchSingle(SALES_ORDER, SALES_ORDER.STATE.eq("CANCELLED"));
        assertThat(cancelled.getCancelReason()).isEqualTo("NO_MONEY");
        assertThat(cancelled.getCancelCause()).isEqualTo("CUSTOMER");
    }
}
