package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows that the current user may reach; every query carries its condition. */
@Component
public class Scope {
    private final DSLContext db;
    private final CurrentUser currentUser;

    Scope(DSLContext db, CurrentUser currentUser) {
        this.db = db;
        this.currentUser = currentUser;
    }

    /**
     * The condition for rows of a kind.
     *
     * @param owner the column that says whose a row is
     */
    public Condition of(Kind kind, Action action, Field<UUID> owner) {
        var circle = currentUser.get().circle(kind);
        return switch (reach(kind, action)) {
            case ALL -> DSL.noCondition();
            case TEAM_AND_BELOW -> among(circle, circle.below(), owner);
            case TEAM -> among(circle, circle.teams(), owner);
            case OWN -> owner.in(circle.people());
            case NONE -> DSL.falseCondition();
        };
    }

    /**
     * The same for a table that keeps the team of each row beside its owner.
     *
     * @param team the column that holds the present team of the owner
     */
    public Extent extent(Kind kind, Action action, Field<UUID> owner, Field<UUID> team) {
        var circle = currentUser.get().circle(kind);
        return switch (reach(kind, action)) {
            case ALL -> Extent.ALL;
            case TEAM_AND_BELOW -> extent(circle, circle.below(), owner, team);
            case TEAM -> extent(circle, circle.teams(), owner, team);
            case OWN -> extent(circle, List.of(), owner, team);
            case NONE -> Extent.of(DSL.falseCondition());
        };
    }

    /**
     * The same for a table whose rows can have several owners.
     *
     * @param owner the column of the first one
     * @param further the column with the others, and with their teams
     */
    public Extent extent(
            Kind kind, Action action, Field<UUID> owner, Field<UUID> team, Field<UUID[]> further) {
        var first = extent(kind, action, owner, team);
        if (first.parts().isEmpty()) {
            return first;
        }
        var circle = currentUser.get().circle(kind);
        var anyOf =
                switch (reach(kind, action)) {
                    case TEAM_AND_BELOW -> circle.with(circle.below());
                    case TEAM -> circle.with(circle.teams());
                    default -> circle.people();
                };
        return first.orBy(DSL.arrayOverlap(further, anyOf.toArray(UUID[]::new)));
    }

    /** The same for a table that knows the owner of each row only. */
    public Extent extent(Kind kind, Action action, Field<UUID> owner) {
        return reach(kind, action) == Reach.OWN
                ? Extent.of(
                        Stream.of(),
                        currentUser.get().circle(kind).people().stream().map(owner::eq))
                : Extent.of(of(kind, action, owner));
    }

    private static Extent extent(
            Circle circle, List<UUID> teams, Field<UUID> owner, Field<UUID> team) {
        return Extent.of(
                teams.stream().map(team::eq), circle.peopleOutside(teams).stream().map(owner::eq));
    }

    /** One list of people, found once: an index on the owner can be used. */
    private static Condition among(Circle circle, List<UUID> teams, Field<UUID> owner) {
        return owner.eq(
                DSL.any(
                        DSL.array(
                                DSL.select(USER_ACCOUNT.ID)
                                        .from(USER_ACCOUNT)
                                        .where(USER_ACCOUNT.TEAM_ID.in(teams))
                                        .or(USER_ACCOUNT.ID.in(circle.people())))));
    }

    /**
     * Whether a row of this user is among these rows.
     *
     * @param owner null: it is nobody's
     */
    public boolean reaches(Kind kind, Action action, @Nullable UUID owner) {
        return switch (reach(kind, action)) {
            case ALL -> true;
            case NONE -> false;
            default ->
                    owner != null
                            && db.fetchExists(
                                    USER_ACCOUNT,
                                    USER_ACCOUNT.ID.eq(owner),
                                    of(kind, action, USER_ACCOUNT.ID));
        };
    }

    /** Refuses what one may not do with a row that one sees. */
    public void refuseUnlessReaches(Kind kind, Action action, @Nullable UUID owner) {
        if (!reaches(kind, action, owner)) {
            throw new Forbidden(kind, action);
        }
    }

    /** Whether costs and profits of what one sees of this kind are shown. */
    public boolean showsCosts(Kind kind) {
        return allows(kind, Action.SEE_COSTS);
    }

    /** A column that holds costs or profits: empty for who may not see them. */
    public <T> Field<T> costs(Kind kind, Field<T> column) {
        return showsCosts(kind) ? column : DSL.inline((T) null, column.getDataType());
    }

    public Reach reach(Kind kind, Action action) {
        return currentUser.get().rights().reach(kind, action);
    }

    public boolean allows(Kind kind, Action action) {
        return reach(kind, action) != Reach.NONE;
    }

    /** Whether who asks may change every user, and so give any right. */
    public boolean administers() {
        return currentUser.get().rights().administer();
    }

    /** For what decides who comes in, and as whom: it gives any right to who may change it. */
    public void refuseUnlessAdministers() {
        if (!administers()) {
            throw new Forbidden(Kind.USERS, Action.CHANGE);
        }
    }
}
