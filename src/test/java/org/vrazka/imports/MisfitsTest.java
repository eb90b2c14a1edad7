package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;

/** Headings that mean something else than how somebody is dealt with. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MisfitsTest {
    @Autowired ImportFixture given;

    @AfterEach
    void clear() {
        given.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCTS, Код;Наименование;Цена;Отстъпка;Доставка;Валута, 1;Чай;2;10;до вратата;EUR",
        "PRODUCTS, Id;Name;Price;Supplier;Delivery;Site, 1;Tea;2;Acme;3 days;shop",
        "ORDERS, Дата;Номер;Клиент;Сума;Банка;Забележка, 24.05.2026;1;Акме;120;БНБ;фактура",
        "CONTACTS, Name;Email;Phone;Role;Customer, Iva Petrova;iva@example.com;;admin;Acme",
        "PARTIES, Фирма;Клиент;Доставчик;Отстъпка;Ценова листа, Акме;да;не;5;Едро"
    })
    void discountsAndBanksDoNotTellOfCounterparties(ImportKind kind, String headings, String row) {
        var seen = dryRun(null, headings, row);

        assertThat(seen.kind()).isEqualTo(kind);
        assertThat(seen.rows().refused()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PARTIES, Фирма;Основана, Акме;1998, Основана",
        "PARTIES, Company;Anniversary, Acme;yes, Anniversary",
        "PARTIES, Наименование;Отстъпка, Акме;по договаряне, Отстъпка",
        "PARTIES, Company name;Customer, Acme;17, Customer",
        "CONTACTS, Име;Фамилия;Напуснал, Ива;Петрова;не, Напуснал"
    })
    void whatIsNoDayNoShareAndNoMarkRejectsNoRow(
            ImportKind kind, String headings, String row, String heading) {
        var seen = dryRun(kind, headings, row);

        assertThat(seen.rows().created()).isEqualTo(1);
        assertThat(seen.settings().columns())
                .filteredOn(column -> column.header().equals(heading))
                .allMatch(column -> column.field() == null);
    }

    private Import dryRun(ImportKind kind, String headings, String row) {
        return given.run(
                given.firm("EUR"), headings + "\n" + row + "\n", ImportFixture.dryRun(kind));
    }
}
