package org.vrazka.imports;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.imports.db.Tables.MAPPING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What columns of files mean, kept by name for the files to come. */
@Service
@Transactional
public class Mappings {
    private final DSLContext db;
    private final Json json;
    private final CurrentUser currentUser;
    private final Scope scope;

    Mappings(DSLContext db, Json json, CurrentUser currentUser, Scope scope) {
        this.db = db;
        this.json = json;
        this.currentUser = currentUser;
        this.scope = scope;
    }

    /** All of them by kind and name. */
    @Transactional(readOnly = true)
    public List<Mapping> all() {
        return select(DSL.noCondition());
    }

    /** Those of a kind whose headings a file has. */
    @Transactional(readOnly = true)
    public List<Mapping> fitting(ImportKind kind, Settings file) {
        return select(MAPPING.KIND.eq(kind.name())).stream().filter(one -> one.fits(file)).toList();
    }

    /** The one that is called so. */
    @Transactional(readOnly = true)
    public Optional<Mapping> named(String name, ImportKind kind) {
        var line = Clean.line(name);
        return line == null ? Optional.empty() : select(called(line, kind)).stream().findFirst();
    }

    public Mapping get(UUID id) {
        return select(MAPPING.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("mapping", id));
    }

    private List<Mapping> select(Condition which) {
        return db.select(
                        MAPPING.ID,
                        MAPPING.NAME,
                        MAPPING.KIND.convertFrom(ImportKind::valueOf),
                        MAPPING.SETTINGS.convertFrom(kept -> json.read(kept, Settings.class)),
                        coalesce(USER_ACCOUNT.NAME, inline("")),
                        MAPPING.CHANGED_AT)
                .from(MAPPING)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(MAPPING.CREATED_BY))
                .where(which)
                .orderBy(MAPPING.KIND, lower(MAPPING.NAME))
                .fetch(mapping(Mapping::new));
    }

    /**
     * Keeps one; that of the same name and kind becomes this.
     *
     * @throws Invalid when it has no name, too long a one, or that of somebody else's which one may
     *     not change
     */
    public void keep(@Nullable String typed, ImportKind kind, Settings settings) {
        var name = name(typed);
        var kept = json.write(settings.withoutCells());
        var me = currentUser.get().id();
        if (!scope.allows(Kind.IMPORTS, Action.CHANGE)
                && db.fetchExists(MAPPING, called(name, kind).and(MAPPING.CREATED_BY.ne(me)))) {
            throw new Invalid("keepAs", "taken", Text.t("imports.mappings.taken", name));
        }
        int changed =
                db.update(MAPPING)
                        .set(MAPPING.NAME, name)
                        .set(MAPPING.SETTINGS, kept)
                        .set(MAPPING.CHANGED_AT, currentInstant())
                        .where(called(name, kind))
                        .execute();
        if (changed == 0) {
            db.insertInto(MAPPING)
                    .set(MAPPING.ID, Ids.next())
                    .set(MAPPING.KIND, kind.name())
                    .set(MAPPING.NAME, name)
                    .set(MAPPING.SETTINGS, kept)
                    .set(MAPPING.CREATED_BY, me)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /**
     * Gives one another name.
     *
     * @throws Invalid when it has none, too long a one, or another's
     */
    public void rename(UUID id, @Nullable String typed) {
        var one = get(id);
        var name = name(typed);
        if (db.fetchExists(MAPPING, called(name, one.kind()).and(MAPPING.ID.ne(id)))) {
            throw new Invalid("name", "taken", Text.t("imports.mappings.taken", name));
        }
        db.update(MAPPING)
                .set(MAPPING.NAME, name)
                .set(MAPPING.CHANGED_AT, currentInstant())
                .where(MAPPING.ID.eq(id))
                .execute();
    }

    public void remove(UUID id) {
        if (db.deleteFrom(MAPPING).where(MAPPING.ID.eq(id)).execute() == 0) {
            throw new NotFound("mapping", id);
        }
    }

    private static Condition called(String name, ImportKind kind) {
        return MAPPING.KIND
                .eq(kind.name())
                .and(lower(MAPPING.NAME).eq(name.toLowerCase(Locale.ROOT)));
    }

    private static String name(@Nullable String typed) {
        var name = Clean.line(typed);
        if (name == null || name.length() > Mapping.LONGEST) {
            throw new Invalid("name", "name", Text.t("imports.mappings.name", Mapping.LONGEST));
        }
        return name;
    }
}
