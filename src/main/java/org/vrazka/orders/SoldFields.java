package org.vrazka.orders;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.vrazka.products.groups.ProductGroups;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Fields;
import org.vrazka.records.Option;
import org.vrazka.records.Topic;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What orders are found by of what was sold, and of whose team sold it. */
@Component
public class SoldFields {
    /** Orders of which a line was not refused whole. */
    private static final UnaryOperator<Condition> LINES =
            how ->
                    SALES_ORDER.KEY.in(
                            select(ORDER_LINE.ORDER_KEY)
                                    .from(ORDER_LINE)
                                    .where(ORDER_LINE.QUANTITY.gt(ORDER_LINE.REFUSED), how));

    private final DSLContext db;
    private final ProductGroups groups;

    SoldFields(DSLContext db, ProductGroups groups) {
        this.db = db;
        this.groups = groups;
    }

    /** By code or name. */
    FieldDef product() {
        Field<String> names =
                field(
                        "(select string_agg(distinct {0}, ', ') from {1} join {2} on {3} where"
                                + " {4} and {5})",
                        String.class,
                        PRODUCT.NAME,
                        ORDER_LINE,
                        PRODUCT,
                        PRODUCT.KEY.eq(ORDER_LINE.PRODUCT_KEY),
                        ORDER_LINE.ORDER_KEY.eq(SALES_ORDER.KEY),
                        ORDER_LINE.QUANTITY.gt(ORDER_LINE.REFUSED));
        return Fields.text("product", names)
                .about(Topic.GOODS)
                .found(LINES, texts -> RefusalFields.product(texts, ORDER_LINE.PRODUCT_KEY));
    }

    /** The very group that a product is in, as reports tell it; of none: products without one. */
    FieldDef productGroup() {
        Field<Integer[]> ids =
                field(
                        "(select array_agg(distinct {0}) from {1} join {2} on {3} where {4} and"
                                + " {5})",
                        Integer[].class,
                        PRODUCT.GROUP_ID,
                        ORDER_LINE,
                        PRODUCT,
                        PRODUCT.KEY.eq(ORDER_LINE.PRODUCT_KEY),
                        ORDER_LINE.ORDER_KEY.eq(SALES_ORDER.KEY),
                        ORDER_LINE.QUANTITY.gt(ORDER_LINE.REFUSED));
        return Fields.choices("productGroup", ids, () -> groups.tree().options())
                .about(Topic.GOODS)
                .found(LINES, this::inGroups);
    }

    private Condition inGroups(List<String> codes) {
        var of = select(PRODUCT.KEY).from(PRODUCT);
        return codes.isEmpty()
                ? ORDER_LINE
                        .PRODUCT_KEY
                        .isNull()
                        .or(ORDER_LINE.PRODUCT_KEY.in(of.where(PRODUCT.GROUP_ID.isNull())))
                : ORDER_LINE.PRODUCT_KEY.in(
                        of.where(PRODUCT.GROUP_ID.cast(String.class).in(codes)));
    }

    /** Of the manager, as it was when he became the manager of the document. */
    public FieldDef team(Field<UUID> ofDocument) {
        return Fields.choice("team", ofDocument, this::teams).about(Topic.PEOPLE);
    }

    /** Of the manager, as it is today. */
    public FieldDef managerTeam(Field<UUID> manager) {
        return Fields.choice(
                        "managerTeam",
                        field(
                                select(USER_ACCOUNT.TEAM_ID)
                                        .from(USER_ACCOUNT)
                                        .where(USER_ACCOUNT.ID.eq(manager))),
                        this::teams)
                .about(Topic.PEOPLE);
    }

    private List<Option> teams() {
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .orderBy(TEAM.NAME)
                .fetch(team -> new Option(team.value1().toString(), team.value2()));
    }
}
