package org.vrazka.segmentation;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.segmentation.db.Tables.COMPARISON;
import static org.vrazka.segmentation.db.Tables.RESULT;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Listing;
import org.vrazka.shared.NotFound;

import java.util.List;
import java.util.UUID;

/** Who is A by one segmentation and C by another. */
@Service
@Transactional
public class Comparisons {
    private final DSLContext db;
    private final Segmentations segmentations;
    private final Runs runs;
    private final Results results;

    Comparisons(DSLContext db, Segmentations segmentations, Runs runs, Results results) {
        this.db = db;
        this.segmentations = segmentations;
        this.runs = runs;
        this.results = results;
    }

    /** The others that have been computed. */
    @Transactional(readOnly = true)
    public List<Segmentation> others(UUID definition) {
        return segmentations.all().stream()
                .filter(s -> !s.id().equals(definition))
                .filter(s -> runs.findLast(s.id()).isPresent())
                .toList();
    }

    /** Beside the last run of the other that is done. */
    public Comparison of(Run run, UUID with) {
        var segmentation = segmentations.get(with);
        var other = other(with);
        return new Comparison(run, segmentation, other, parts(run, other));
    }

    private Run other(UUID with) {
        return runs.findLast(with).orElseThrow(() -> new NotFound("run", with));
    }

    private List<Comparison.ComparedPart> parts(Run run, Run other) {
        return results.areOfAll() ? ofAll(run, other) : ofOwn(run, other);
    }

    /** A million customers are counted once. */
    private List<Comparison.ComparedPart> ofAll(Run run, Run other) {
        var c = COMPARISON;
        var known = c.RUN_KEY.eq(run.key()).and(c.OTHER_KEY.eq(other.key()));
        if (!db.fetchExists(c, known)) {
            db.insertInto(c, c.RUN_KEY, c.OTHER_KEY, c.ABC, c.OTHER_ABC, c.CUSTOMERS)
                    .select(counted(run, other, DSL.noCondition()))
                    .onConflictDoNothing()
                    .execute();
        }
        return db.select(abc(c.ABC), abc(c.OTHER_ABC), c.CUSTOMERS)
                .from(c)
                .where(known)
                .fetch(mapping(Comparison.ComparedPart::new));
    }

    private List<Comparison.ComparedPart> ofOwn(Run run, Run other) {
        var mine =
                DSL.exists(
                        DSL.selectOne()
                                .from(PARTY_LIST)
                                .where(PARTY_LIST.KEY.eq(RESULT.PARTY_KEY), results.visible()));
        return db.fetch(counted(run, other, mine))
                .map(r ->
                        new Comparison.ComparedPart(
                                r.value3() == null ? null : AbcClass.valueOf(r.value3()),
                                r.value4() == null ? null : AbcClass.valueOf(r.value4()),
                                r.value5()));
    }

    private Select<Record5<Integer, Integer, String, String, Integer>> counted(
            Run run, Run other, Condition who) {
        var o = RESULT.as("o");
        return select(val(run.key()), val(other.key()), RESULT.ABC, o.ABC, count())
                .from(RESULT)
                .leftJoin(o)
                .on(o.RUN_KEY.eq(other.key()), o.PARTY_KEY.eq(RESULT.PARTY_KEY))
                .where(RESULT.RUN_KEY.eq(run.key()), who)
                .groupBy(RESULT.ABC, o.ABC);
    }

    /** The customers of the run, with a column for their class in the other. */
    @Transactional(readOnly = true)
    public Listing listing(Run run, UUID with) {
        var o = RESULT.as("o");
        var inOther =
                field(
                        select(o.ABC)
                                .from(o)
                                .where(o.RUN_KEY.eq(other(with).key()))
                                .and(o.PARTY_KEY.eq(RESULT.PARTY_KEY)));
        var name = segmentations.get(with).name();
        var column =
                choice("other", inOther, AbcClass.class)
                        .classChip()
                        .called(() -> t("segmentation.compare.by", name))
                        .shown();
        var plain = results.listing(run);
        var catalogue = plain.catalogue().with(List.of(column));
        return new Listing(catalogue, plain.kind(), plain.scope(), plain.owner());
    }

    private static Field<AbcClass> abc(Field<String> code) {
        return code.convertFrom(AbcClass.class, c -> c == null ? null : AbcClass.valueOf(c));
    }
}
