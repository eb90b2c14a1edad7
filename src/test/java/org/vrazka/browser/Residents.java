package org.vrazka.browser;

import static org.vrazka.identity.db.Tables.COMPANY;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

/** Who is in Vrazka when a browser test begins: a company and its people. */
record Residents(DSLContext db, UserFixture users) {
    static Residents of(ApplicationContext spring) {
        return new Residents(spring.getBean(DSLContext.class), spring.getBean(UserFixture.class));
    }

    void company() {
        db.insertInto(COMPANY)
                .set(COMPANY.NAME, "Вихрен Профил АД")
                .set(COMPANY.CURRENCY, "EUR")
                .set(COMPANY.LANGUAGE, "bg")
                .set(COMPANY.ZONE, "Europe/Sofia")
                .onConflictDoNothing()
                .execute();
    }

    User admin() {
        return users.admin();
    }
}
