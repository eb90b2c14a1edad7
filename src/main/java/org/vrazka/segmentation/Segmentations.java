package org.vrazka.segmentation;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;
import static org.vrazka.segmentation.db.Tables.DEFINITION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.records.Catalogue;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Listing;
import org.vrazka.records.Lists;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Schedule;
import org.vrazka.shared.Slice;
import org.vrazka.shared.Stale;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The saved definitions; one of them is the official one. */
@Service
@Transactional
public class Segmentations {
    private static final Catalogue FIELDS =
            Catalogue.of(
                            "segmentation",
                            DEFINITION,
                            DEFINITION.ID,
                            "createdAt",
                            text("name", DEFINITION.NAME),
                            yesNo("official", DEFINITION.OFFICIAL),
                            instant("createdAt", DEFINITION.CREATED_AT),
                            instant("changedAt", DEFINITION.CHANGED_AT))
                    .where(DEFINITION.DELETED_AT.isNull());

    private final DSLContext db;
    private final Lists lists;
    private final CurrentUser currentUser;
    private final Costs costs;
    private final Companies companies;
    private final Clock clock;
    private final RulesCheck check;
    private final OfficialClasses officialClasses;
    private final ApplicationEventPublisher events;

    Segmentations(
            DSLContext db,
            Lists lists,
            CurrentUser currentUser,
            Costs costs,
            Companies companies,
            Clock clock,
            RulesCheck check,
            OfficialClasses officialClasses,
            ApplicationEventPublisher events) {
        this.db = db;
        this.lists = lists;
        this.currentUser = currentUser;
        this.costs = costs;
        this.companies = companies;
        this.clock = clock;
        this.check = check;
        this.officialClasses = officialClasses;
        this.events = events;
    }

    /** All, the official one first. */
    public List<Segmentation> all() {
        return select(DEFINITION.DELETED_AT.isNull());
    }

    /** As a list that programs ask for. */
    public Slice<Segmentation> find(ListQuery query) {
        return lists.slice(
                listing(), query, ids -> select(DEFINITION.ID.in(ids)), Segmentation::id);
    }

    private Listing listing() {
        return new Listing(FIELDS, Kind.SEGMENTATIONS, costs.seen(DEFINITION.RULES));
    }

    public int count(ListQuery query) {
        return lists.total(listing(), query);
    }

    public Segmentation get(UUID id) {
        return select(DEFINITION.ID.eq(id), DEFINITION.DELETED_AT.isNull()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("segmentation", id));
    }

    /** Computed every month. */
    public UUID create(String name, Rules rules) {
        return create(name, rules, Schedule.DEFAULT);
    }

    /** The first one becomes the official one. */
    public UUID create(String name, Rules rules, Schedule schedule) {
        check.orRefuse(name, rules, schedule);
        var id = Ids.next();
        var user = currentUser.get().id();
        boolean first = !db.fetchExists(DEFINITION, isOfficial());
        db.insertInto(DEFINITION)
                .set(DEFINITION.ID, id)
                .set(DEFINITION.NAME, name.strip())
                .set(DEFINITION.OFFICIAL, first)
                .set(DEFINITION.RULES, RulesJson.write(rules))
                .set(ScheduleColumns.of(schedule, clock.instant()))
                .set(DEFINITION.CREATED_BY, user)
                .set(DEFINITION.CHANGED_BY, user)
                .execute();
        return id;
    }

    /** Runs that were made keep the rules that they were made by. */
    public void change(UUID id, int version, String name, Rules rules, Schedule schedule) {
        check.orRefuse(name, rules, schedule);
        int changed =
                db.update(DEFINITION)
                        .set(DEFINITION.NAME, name.strip())
                        .set(DEFINITION.RULES, RulesJson.write(rules))
                        .set(ScheduleColumns.of(schedule, clock.instant()))
                        .set(DEFINITION.VERSION, DEFINITION.VERSION.plus(1))
                        .set(DEFINITION.CHANGED_AT, currentInstant())
                        .set(DEFINITION.CHANGED_BY, currentUser.get().id())
                        .where(isCurrent(id, version), costs.seen(DEFINITION.RULES))
                        .execute();
        refuseNone(changed, id);
    }

    /** To the trash; the cards lose the classes of what was the official one. */
    public void delete(UUID id, int version) {
        boolean official = get(id).official();
        int deleted =
                db.update(DEFINITION)
                        .set(DEFINITION.DELETED_AT, currentInstant())
                        .set(DEFINITION.OFFICIAL, false)
                        .set(DEFINITION.VERSION, DEFINITION.VERSION.plus(1))
                        .where(isCurrent(id, version))
                        .execute();
        refuseNone(deleted, id);
        events.publishEvent(SecurityEvent.of(What.DELETED).about(Kind.SEGMENTATIONS, id));
        if (official) {
            officialClasses.clear();
        }
    }

    /** Its classes become the ones on the cards, in place of those of the one before. */
    public void makeOfficial(UUID id) {
        if (get(id).official()) {
            return;
        }
        db.update(DEFINITION).set(DEFINITION.OFFICIAL, false).where(isOfficial()).execute();
        db.update(DEFINITION)
                .set(DEFINITION.OFFICIAL, true)
                .set(DEFINITION.VERSION, DEFINITION.VERSION.plus(1))
                .where(DEFINITION.ID.eq(id))
                .execute();
        officialClasses.publish(id);
    }

    private void refuseNone(int changed, UUID id) {
        if (changed == 0) {
            throw new Stale(get(id).version());
        }
    }

    private static Condition isOfficial() {
        return DEFINITION.OFFICIAL.isTrue().and(DEFINITION.DELETED_AT.isNull());
    }

    private static Condition isCurrent(UUID id, int version) {
        return DEFINITION
                .ID
                .eq(id)
                .and(DEFINITION.VERSION.eq(version))
                .and(DEFINITION.DELETED_AT.isNull());
    }

    private List<Segmentation> select(Condition... conditions) {
        var now = clock.instant();
        var zone = companies.zone();
        return db.select(
                        DEFINITION.ID,
                        DEFINITION.NAME,
                        DEFINITION.OFFICIAL,
                        DEFINITION.RULES.convertFrom(RulesJson::read),
                        ScheduleColumns.SCHEDULE,
                        ScheduleColumns.SCHEDULE.convertFrom(s -> s.after(now, zone)),
                        DEFINITION.VERSION)
                .from(DEFINITION)
                .where(conditions)
                .and(costs.seen(DEFINITION.RULES))
                .orderBy(DEFINITION.OFFICIAL.desc(), DEFINITION.CREATED_AT, DEFINITION.ID)
                .fetch(mapping(Segmentation::new));
    }
}
