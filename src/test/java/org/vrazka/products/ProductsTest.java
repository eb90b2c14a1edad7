package org.vrazka.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.Statements;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;

@DatabaseTest
class ProductsTest {
    @Autowired Products products;
    @Autowired ProductFixture given;
    @Autowired UserFixture users;
    @Autowired DSLContext db;
    @Autowired Statements statements;

    @Test
    void keepWhatWasTyped() {
        users.act(users.admin());

        var product = products.get(products.create(form(" B-1 ", "Болт М8", "1 234,50")));

        assertThat(product.code()).isEqualTo("B-1");
        assertThat(product.price()).isEqualByComparingTo("1234.50");
        assertThat(product.cost()).isNull();
        assertThat(product.active()).isTrue();
    }

    @Test
    void sayAllThatIsWrongAtOnce() {
        users.act(users.admin());
        given.product("B-1", "Болт");
        var form =
                new ProductForm(
                        "B-1",
                        "",
                        null,
                        "THING",
                        null,
                        null,
                        "96385079",
                        "-1",
                        "x",
                        "EURO",
                        "101",
                        "true");

        assertThatThrownBy(() -> products.create(form))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e ->
                                assertThat(e.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly(
                                                "code",
                                                "name",
                                                "kind",
                                                "barcode",
                                                "price",
                                                "cost",
                                                "currency",
                                                "vatRate"));
    }

    @Test
    void areFoundByEitherNameByCodeAndByWhatAScannerReads() {
        users.act(users.admin());
        var id = products.create(form("B-1", "Болт М8", "2"));
        products.change(id, 1, scanned("0 36000 29145 2"));
        assertThat(products.get(id).barcode()).isEqualTo("036000291452");

        for (var text : List.of("b-", "болт", "hexagon", "036000291452", "0036000291452")) {
            assertThat(products.search(text, 5)).extracting(Product::id).containsExactly(id);
            assertThat(products.offered(text, 5)).hasSize(1);
        }
        assertThat(products.search("36000", 5)).isEmpty();
        assertThat(products.named("0036000291452").map(Product::id)).contains(id);
        assertThatThrownBy(() -> products.create(scanned("036000291452")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e ->
                                assertThat(e.errors())
                                        .extracting(FieldError::code)
                                        .containsExactly("taken", "barcodeTaken"));
    }

    @Test
    void areFoundAmongManyByIndexes() throws Exception {
        db.execute(
                """
                insert into products.product (id, code, name, name_en, barcode, currency)
                select gen_random_uuid(), 'N-' || i, 'Стока ' || i, 'Thing ' || i, 'X' || i, 'EUR'
                from generate_series(1, 20000) i
                """);
        db.execute("analyze products.product");
        db.execute("set local enable_seqscan = off"); // twenty thousand are few to read
        users.act(users.admin());
        for (var text : List.of("n-1999", "тока 1999", "thing 1999", "x1999")) {
            var asked = statements.inlined(() -> products.search(text, 5)).getLast();
            var plan = String.join("\n", db.fetch("explain " + asked).getValues(0, String.class));
            assertThat(plan)
                    .contains(
                            "product_code_begins",
                            "product_search",
                            "product_search_en",
                            "product_barcode")
                    .doesNotContain("Seq Scan on product");
        }
    }

    private static ProductForm scanned(String barcode) {
        return new ProductForm(
                "B-1", "Болт", "Hexagon", "GOODS", null, null, barcode, "1", null, "EUR", null,
                "true");
    }

    @Test
    void changeOnlyWhatNobodyElseChangedMeanwhile() {
        users.act(users.admin());
        var id = given.product("B-1", "Болт");
        products.change(id, 1, form("B-1", "Болт М8", "2"));

        assertThatThrownBy(() -> products.change(id, 1, form("B-1", "Болт М10", "2")))
                .isInstanceOf(Stale.class);
        assertThat(products.get(id).name()).isEqualTo("Болт М8");
    }

    @Test
    void goToTheTrashAndComeBack() {
        users.act(users.admin());
        var id = given.product("B-1", "Болт");
        products.delete(id, 1);
        assertThatThrownBy(() -> products.get(id)).isInstanceOf(NotFound.class);

        products.restore(id);
        assertThat(products.get(id).name()).isEqualTo("Болт");
    }

    /** As records with owners, which it is written by the same code as. */
    @Test
    void tellWhoBroughtThemBackFromTheTrash() {
        users.act(users.admin());
        var id = given.product("B-1", "Болт");
        products.delete(id, 1);
        var other = users.act(users.admin());

        products.restore(id);

        var row = db.fetchSingle(PRODUCT, PRODUCT.ID.eq(id));
        assertThat(row.getVersion()).isEqualTo(3);
        assertThat(row.getChangedBy()).isEqualTo(other.id());
        products.restore(id);
        assertThat(products.get(id).version()).isEqualTo(3);
    }

    @Test
    void areOnlyReadByManagersAndAuditors() {
        var id = given.product("B-1", "Болт");
        for (var user : List.of(users.manager(), users.auditor())) {
            users.act(user);

            assertThat(products.get(id).name()).isEqualTo("Болт");
            assertThatThrownBy(() -> products.create(form("B-2", "Б", "1")))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> products.change(id, 1, form("B-1", "Б", "1")))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> products.delete(id, 1)).isInstanceOf(Forbidden.class);
        }
    }

    private static ProductForm form(String code, String name, String price) {
        return new ProductForm(
                code, name, "Bolt M8", "GOODS", null, "бр.", null, price, null, "EUR", "20",
                "true");
    }
}
