package org.vrazka.orders.reasons;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.REASON_WORD;
import static org.vrazka.orders.db.Tables.REFUSAL_REASON;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.orders.db.Tables.UNMET;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.NamedMore;
import org.vrazka.records.NamedTree;
import org.vrazka.records.Option;
import org.vrazka.shared.NotFound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The company's reasons of refusing and cancelling. */
@Component
public class Reasons extends NamedTree<Reason, ReasonTree> {
    /** Levels of the tree. */
    private static final int DEEPEST = 3;

    private static final org.vrazka.orders.db.tables.RefusalReason R = REFUSAL_REASON;
    private static final int MOST_TEXTS = 200;

    /** Characters of a reason as a document says it; files are held to the same. */
    public static final int LONGEST = 300;

    private final DSLContext db;

    Reasons(DSLContext db) {
        super(
                db,
                R.ID,
                R.NAME_BG,
                R.NAME_EN,
                R.ACTIVE,
                DEEPEST,
                R.PARENT,
                new NamedMore("cause", R.CAUSE, Reasons::causes));
        this.db = db;
    }

    @Override
    protected ReasonTree readTree() {
        var reasons =
                db.select(R.ID, R.CODE, R.PARENT, R.NAME_BG, R.NAME_EN, R.CAUSE, R.ACTIVE)
                        .from(R)
                        .fetch(
                                mapping((id, code, parent, bg, en, cause, active) ->
                                        new Reason(
                                                id,
                                                code,
                                                parent,
                                                bg,
                                                en,
                                                Cause.of(cause).orElse(null),
                                                active)));
        var words =
                db.select(REASON_WORD.WORD, R.CODE)
                        .from(REASON_WORD)
                        .join(R)
                        .on(R.ID.eq(REASON_WORD.REASON_ID))
                        .fetchMap(REASON_WORD.WORD, R.CODE);
        return new ReasonTree(reasons, words);
    }

    private static List<Option> causes() {
        var options = new ArrayList<Option>(List.of(new Option("", t("orders.cause.differs"))));
        options.addAll(Cause.options());
        return options;
    }

    /**
     * What documents call a reason.
     *
     * @param lines how many refused lines, cancelled orders and unmet demands say so
     * @param reason the id of what it means; null: it is on no list
     * @param given whether somebody said so
     */
    public record Spoken(String text, long lines, @Nullable Integer reason, boolean given) {}

    /** What documents call reasons, the most frequent first. */
    public List<Spoken> spoken() {
        var texts =
                select(ORDER_LINE.REFUSE_REASON.as("text"), count().as("lines"))
                        .from(ORDER_LINE)
                        .where(ORDER_LINE.REFUSE_REASON.isNotNull())
                        .groupBy(ORDER_LINE.REFUSE_REASON)
                        .unionAll(
                                select(SALES_ORDER.CANCEL_REASON, count())
                                        .from(SALES_ORDER)
                                        .where(SALES_ORDER.CANCEL_REASON.isNotNull())
                                        .groupBy(SALES_ORDER.CANCEL_REASON))
                        .unionAll(
                                select(UNMET.REASON, count())
                                        .from(UNMET)
                                        .where(UNMET.REASON.isNotNull())
                                        .groupBy(UNMET.REASON))
                        .asTable("spoken");
        var text = texts.field("text", String.class);
        var lines = sum(texts.field("lines", Integer.class)).cast(Long.class);
        return db.select(
                        text,
                        lines,
                        REASON_WORD.REASON_ID,
                        coalesce(REASON_WORD.GIVEN, inline(false)))
                .from(texts)
                .leftJoin(REASON_WORD)
                .on(REASON_WORD.WORD.eq(lower(text)))
                .groupBy(text, REASON_WORD.REASON_ID, REASON_WORD.GIVEN)
                .orderBy(lines.desc(), text)
                .fetch(Records.mapping(Spoken::new));
    }

    /** Of these, the texts that are on no list, or were said to mean a reason. */
    static List<Spoken> loose(List<Spoken> spoken) {
        return spoken.stream()
                .filter(one -> one.reason() == null || one.given())
                .limit(MOST_TEXTS)
                .toList();
    }

    /**
     * Says what a text of documents means, on all that say it and will say it.
     *
     * @param reason null: nothing that is known
     */
    public void mean(String text, @Nullable Integer reason) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > LONGEST) {
            throw new NotFound("text", word.length());
        }
        if (reason == null) {
            db.deleteFrom(REASON_WORD)
                    .where(REASON_WORD.WORD.eq(word), REASON_WORD.GIVEN.isTrue())
                    .execute();
        } else {
            db.insertInto(REASON_WORD)
                    .set(REASON_WORD.WORD, word)
                    .set(REASON_WORD.REASON_ID, get(reason).id())
                    .set(REASON_WORD.GIVEN, true)
                    .onConflict(REASON_WORD.WORD)
                    .doUpdate()
                    .set(REASON_WORD.REASON_ID, reason)
                    .where(REASON_WORD.GIVEN.isTrue())
                    .execute();
        }
    }

    /**
     * Takes a reason off the list, unless documents say it or others are part of it.
     *
     * @return whether it is gone
     */
    public boolean delete(int id) {
        get(id);
        var part = R.as("part");
        var said = table(db.selectFrom(REASON_WORD).where(REASON_WORD.REASON_ID.eq(id)));
        var word = said.field(REASON_WORD.WORD);
        return db.deleteFrom(R)
                        .where(
                                R.ID.eq(id),
                                not(exists(selectOne().from(part).where(part.PARENT.eq(R.CODE)))),
                                not(
                                        exists(
                                                selectOne()
                                                        .from(ORDER_LINE)
                                                        .join(said)
                                                        .on(
                                                                lower(ORDER_LINE.REFUSE_REASON)
                                                                        .eq(word)))),
                                not(exists(selectOne().from(UNMET).where(UNMET.REASON_ID.eq(id)))),
                                not(
                                        exists(
                                                selectOne()
                                                        .from(SALES_ORDER)
                                                        .join(said)
                                                        .on(
                                                                lower(SALES_ORDER.CANCEL_REASON)
                                                                        .eq(word)))))
                        .execute()
                > 0;
    }
}
