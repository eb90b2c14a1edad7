package org.vrazka.orders;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.vrazka.orders.db.Tables.REFUSAL;
import static org.vrazka.orders.db.Tables.REFUSAL_REASON;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.parties.PartyStatus;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Fields;
import org.vrazka.records.Match;
import org.vrazka.records.Option;
import org.vrazka.records.Topic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What orders show and are found by of what was refused, and of whose they are. */
@Component
public class RefusalFields {
    /** Orders of which a line was refused so. */
    private static final UnaryOperator<Condition> LINES =
            how -> SALES_ORDER.KEY.in(select(REFUSAL.ORDER_KEY).from(REFUSAL).where(how));

    private final Reasons reasons;

    RefusalFields(Reasons reasons) {
        this.reasons = reasons;
    }

    /** Reasons of its refused lines; one finds those that are part of it too. */
    FieldDef reason() {
        var codes =
                gathered(
                        "{0} as said from {1} left join {2} on {3} where {4} and {0} is not null",
                        coalesce(REFUSAL_REASON.CODE, REFUSAL.REASON));
        return Fields.choices("refusalReason", codes, () -> reasons.tree().options())
                .about(Topic.REFUSALS)
                .found(LINES, this::because);
    }

    private Condition because(List<String> texts) {
        return because(texts, reasons.tree(), REFUSAL.REASON_ID, REFUSAL.REASON);
    }

    /** What has one of these reasons or a part of one; of no text: what has none. */
    public static Condition because(
            List<String> texts, ReasonTree tree, Field<Integer> id, Field<String> said) {
        return texts.isEmpty()
                ? said.isNull()
                : or(texts.stream().map(text -> because(text, tree, id, said)).toList());
    }

    private static Condition because(
            String text, ReasonTree tree, Field<Integer> id, Field<String> said) {
        return tree.find(text)
                .map(reason -> id.in(tree.ids(reason)))
                .orElseGet(() -> lower(said).eq(text.toLowerCase(Locale.ROOT)));
    }

    FieldDef cause() {
        var causes =
                gathered(
                        "{0} as said from {1} left join {2} on {3} where {4} and {0} is not null",
                        REFUSAL.CAUSE);
        return Fields.choices("refusalCause", causes, Cause::options)
                .about(Topic.REFUSALS)
                .found(
                        LINES,
                        codes ->
                                codes.isEmpty() ? REFUSAL.CAUSE.isNull() : REFUSAL.CAUSE.in(codes));
    }

    /** By code or name. */
    FieldDef product() {
        Field<String> names =
                field(
                        "(select string_agg(distinct {0}, ', ') from {1} join {2} on {3} where"
                                + " {4})",
                        String.class,
                        PRODUCT.NAME,
                        REFUSAL,
                        PRODUCT,
                        PRODUCT.KEY.eq(REFUSAL.PRODUCT_KEY),
                        REFUSAL.ORDER_KEY.eq(SALES_ORDER.KEY));
        return Fields.text("refusedProduct", names)
                .about(Topic.REFUSALS)
                .found(LINES, texts -> product(texts, REFUSAL.PRODUCT_KEY));
    }

    /** What is of one of these products, by code or name; of no text: what is of none. */
    public static Condition product(List<String> texts, Field<Integer> key) {
        var named = or(texts.stream().map(RefusalFields::product).toList());
        return texts.isEmpty()
                ? key.isNull()
                : key.in(select(PRODUCT.KEY).from(PRODUCT).where(named));
    }

    private static Condition product(String text) {
        var match = Match.of(text);
        return match.in(PRODUCT.CODE, null).or(match.in(PRODUCT.NAME, PRODUCT.SORT_NAME));
    }

    /** What stands on the facts of the order, each once; null when there are none. */
    private static Field<String[]> gathered(String query, Field<String> said) {
        return field(
                "(select array_agg(distinct r.said) from (select " + query + ") r)",
                String[].class,
                said,
                REFUSAL,
                REFUSAL_REASON,
                REFUSAL_REASON.ID.eq(REFUSAL.REASON_ID),
                REFUSAL.ORDER_KEY.eq(SALES_ORDER.KEY));
    }

    /** Of the customer, as it is today. */
    public static FieldDef customerClass(Field<UUID> party) {
        return Fields.choice(
                        "customerClass",
                        ofCustomer(PARTY_LIST.ABC, party),
                        () -> Stream.of("A", "B", "C").map(abc -> new Option(abc, abc)).toList())
                .about(Topic.CUSTOMER);
    }

    /** Of the customer, as it is today. */
    public static FieldDef customerStatus(Field<UUID> party) {
        return Fields.choice(
                        "customerStatus",
                        ofCustomer(PARTY_LIST.STATUS, party),
                        () ->
                                Arrays.stream(PartyStatus.values())
                                        .map(status ->
                                                new Option(
                                                        status.name(),
                                                        t("parties.status." + status.name())))
                                        .toList())
                .about(Topic.CUSTOMER);
    }

    private static Field<String> ofCustomer(Field<String> column, Field<UUID> party) {
        return field(select(column).from(PARTY_LIST).where(PARTY_LIST.ID.eq(party)));
    }
}
