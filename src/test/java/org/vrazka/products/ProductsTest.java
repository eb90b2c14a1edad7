package org.vrazka.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

@DatabaseTest
class ProductsTest {
    @Autowired Products products;
    @Autowired ProductFixture given;
    @Autowired UserFixture users;

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
                new ProductForm("B-1", "", "THING", null, null, "-1", "x", "EURO", "101", "true");

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
                                                "price",
                                                "cost",
                                                "currency",
                                                "vatRate"));
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

    @Test
    void areOnlyReadByManagersAndAuditors() {
        var id = given.product("B-1", "Болт");
        for (var user : java.util.List.of(users.manager(), users.auditor())) {
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
        return new ProductForm(code, name, "GOODS", null, "бр.", price, null, "EUR", "20", "true");
    }
}
