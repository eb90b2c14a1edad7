package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.READER;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.db.tables.records.ReaderRecord;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads all that a request needs to know of its user, his rights with it, in one statement. */
@Component
class UserReader {
    private final DSLContext db;
    private final Clock clock;

    UserReader(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<User> find(UUID id) {
        return read(id).map(this::user);
    }

    /** Him as long as he may sign in. */
    Optional<User> findActive(UUID id) {
        return read(id).filter(ReaderRecord::getMaySignIn).map(this::user);
    }

    private Optional<ReaderRecord> read(UUID id) {
        return db.selectFrom(READER.call(id, clock.instant())).fetchOptional();
    }

    private User user(ReaderRecord row) {
        var self = new Circle.Owner(row.getId(), row.getTeamId());
        var circle =
                new Circle(
                        self,
                        absent(row.getAbsent(), row.getUntil()),
                        List.of(row.getTeams()),
                        List.of(row.getBelow()));
        return new User(
                row.getId(),
                row.getName(),
                Rights.of(Arrays.stream(row.getRights()).map(UserReader::grant).toList()),
                circle,
                row.getLanguage(),
                row.getTheme());
    }

    private static Grant grant(String words) {
        var parts = words.split(" ", -1);
        return new Grant(Kind.valueOf(parts[0]), Action.valueOf(parts[1]), Reach.valueOf(parts[2]));
    }

    /** Asked for the few who stand in for somebody today: for each until when. */
    private List<Circle.Absent> absent(UUID[] ids, LocalDate[] until) {
        if (ids.length == 0) {
            return List.of();
        }
        var days =
                IntStream.range(0, ids.length).boxed().collect(toMap(i -> ids[i], i -> until[i]));
        return db.select(USER_ACCOUNT.ID, USER_ACCOUNT.TEAM_ID, USER_ACCOUNT.NAME)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.in(ids))
                .orderBy(USER_ACCOUNT.SORT_NAME, USER_ACCOUNT.ID)
                .fetch(
                        mapping((id, team, name) ->
                                new Circle.Absent(
                                        new Circle.Owner(id, team),
                                        name,
                                        requireNonNull(days.get(id)))));
    }
}
