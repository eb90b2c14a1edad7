package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.products.groups.ProductGroup;
import org.vrazka.products.groups.ProductGroups;

/** What a file says of products beside their names and prices. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ProductImportTest {
    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired ProductGroups groups;
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
    void takesSecondNamesAndBarcodesThatCanBeRight() {
        var done =
                given.run(
                        admin,
                        """
                        Код,Наименование,Име на английски,Баркод
                        1,Болт,Bolt,4 006381 333931
                        2,Гайка,Nut,4006381333937
                        3,Шайба,Washer,4006381333931
                        4,Нит,Rivet,X-17
                        """,
                        ImportFixture.plan(ImportKind.PRODUCTS));

        assertThat(done.rows().created()).isEqualTo(2);
        assertThat(given.problems(done.id()))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("barcode", "barcodeTaken");
        assertThat(db.fetchSingle(PRODUCT, PRODUCT.NAME_EN.eq("Bolt")).getBarcode())
                .isEqualTo("4006381333931");
        assertThat(db.fetchSingle(PRODUCT, PRODUCT.NAME_EN.eq("Rivet")).getBarcode())
                .isEqualTo("X-17");
    }

    @Test
    void makesTheGroupsThatAFileNamesAndTakesThemBack() {
        var file =
                """
                Код,Наименование,Група
                1,Болт,Метизи > Болтове
                2,Гайка,метизи > Гайки
                3,Нит,
                """;
        var strict =
                new Plan.Options(null, null, null, null, null, null, null, null, false, null, null);
        var refused =
                given.run(admin, file, new Plan(ImportKind.PRODUCTS, null, strict, false, false));
        assertThat(refused.rows().created()).isEqualTo(1);
        assertThat(given.problems(refused.id()))
                .extracting(Problem::code)
                .containsExactly("unknownGroup", "unknownGroup");

        var done = given.run(admin, file, ImportFixture.plan(ImportKind.PRODUCTS));
        assertThat(done.rows()).isEqualTo(new Import.Rows(3, 2, 0, 1, 0));
        assertThat(groups.tree().all())
                .extracting(ProductGroup::nameBg)
                .containsExactly("Метизи", "Болтове", "Гайки");
        var bolts = groups.tree().named("Метизи > Болтове").orElseThrow().id();
        assertThat(db.fetchSingle(PRODUCT, PRODUCT.NAME.eq("Болт")).getGroupId()).isEqualTo(bolts);

        var again = given.run(admin, file, ImportFixture.plan(ImportKind.PRODUCTS));
        assertThat(again.rows().unchanged()).isEqualTo(3);
        var moved =
                given.run(
                        admin,
                        file.replace("Болтове", "Винтове"),
                        ImportFixture.plan(ImportKind.PRODUCTS));
        assertThat(moved.rows().changed()).isEqualTo(1);

        given.undo(moved.id());
        assertThat(db.fetchSingle(PRODUCT, PRODUCT.NAME.eq("Болт")).getGroupId()).isEqualTo(bolts);
        given.undo(done.id());
        assertThat(groups.tree().all()).isEmpty();
    }
}
