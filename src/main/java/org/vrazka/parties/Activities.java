package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.ACTIVITY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.Match;
import org.vrazka.shared.Clean;
import org.vrazka.shared.FieldError;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The classification of economic activities: reference data, read once and kept. */
@Component
public class Activities {
    private static final int MOST = 20;

    private final DSLContext db;
    private volatile @Nullable Map<Integer, Activity> kept;

    Activities(DSLContext db) {
        this.db = db;
    }

    /** All, each before those that lie in it. */
    public List<Activity> all() {
        return List.copyOf(byId().values());
    }

    /** Those of these ids, in their order. */
    public List<Activity> of(List<Integer> ids) {
        return ids.stream().map(byId()::get).flatMap(Stream::ofNullable).toList();
    }

    /** The one of a code, an exact name in either language, or both; of equal ones the widest. */
    public Optional<Activity> resolve(@Nullable String typed) {
        var text = Clean.line(typed);
        return text == null
                ? Optional.empty()
                : byId().values().stream().filter(one -> one.isCalled(text)).findFirst();
    }

    /** Ids of those that a filter calls so, a star for any text, and of all that lies in them. */
    List<Integer> within(String text) {
        var pieces = List.of(text.toLowerCase(Locale.ROOT).split("\\*", -1));
        return byId().values().stream()
                .filter(one -> one.names().anyMatch(name -> isMadeOf(name, pieces)))
                .flatMap(one -> IntStream.rangeClosed(one.id(), one.lastId()).boxed())
                .distinct()
                .toList();
    }

    /** Whether a name is these pieces with any text between them; no piece is looked for twice. */
    private static boolean isMadeOf(String name, List<String> pieces) {
        var text = name.toLowerCase(Locale.ROOT);
        var first = pieces.getFirst();
        var last = pieces.getLast();
        if (pieces.size() == 1) {
            return text.equals(first);
        }
        if (!text.startsWith(first)) {
            return false;
        }
        int at = first.length();
        for (var piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return text.length() - last.length() >= at && text.endsWith(last);
    }

    /** What a counterparty was said to do, as a column keeps it; the first is the main one. */
    Integer @Nullable [] read(@Nullable List<ActivityRow> rows, Consumer<FieldError> wrong) {
        var ids = new LinkedHashSet<Integer>();
        var typed = PartyForm.rows(rows);
        for (int at = 0; at < typed.size() && ids.size() < MOST; at++) {
            var text = Clean.line(typed.get(at).value());
            var found = resolve(text);
            found.ifPresent(one -> ids.add(one.id()));
            if (text != null && found.isEmpty()) {
                var field = "activities[" + at + "].value";
                wrong.accept(new FieldError(field, "unknown", t("parties.wrong.activity")));
            }
        }
        return ids.isEmpty() ? null : ids.toArray(Integer[]::new);
    }

    /** By the beginning of a code, or by words of a name in either alphabet; classes first. */
    List<Activity> find(String text, int limit) {
        var line = Clean.line(text);
        if (line == null) {
            return List.of();
        }
        var begins = ACTIVITY.CODE.startsWith(line);
        var words = DSL.and(Stream.of(line.split(" ")).map(Activities::holds).toList());
        return of(
                db.select(ACTIVITY.ID)
                        .from(ACTIVITY)
                        .where(begins.or(words))
                        .orderBy(begins.desc(), DSL.length(ACTIVITY.CODE).desc(), ACTIVITY.ID)
                        .limit(limit)
                        .fetch(ACTIVITY.ID));
    }

    private static Condition holds(String word) {
        return ACTIVITY.FOLDED.like(DSL.inline("%").concat(Match.fold(word)).concat("%"));
    }

    private Map<Integer, Activity> byId() {
        var read = kept;
        if (read == null) {
            var all = new LinkedHashMap<Integer, Activity>();
            db.select(
                            ACTIVITY.ID,
                            ACTIVITY.PARENT_ID,
                            ACTIVITY.LAST_ID,
                            ACTIVITY.CODE,
                            ACTIVITY.NAME_BG,
                            ACTIVITY.NAME_EN)
                    .from(ACTIVITY)
                    .orderBy(ACTIVITY.ID)
                    .fetch(Records.mapping(Activity::new))
                    .forEach(one -> all.put(one.id(), one));
            read = all;
            kept = read;
        }
        return read;
    }
}
