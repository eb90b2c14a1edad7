package org.vrazka.identity.roles;

import static org.vrazka.identity.db.Tables.ROLE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Administrators;
import org.vrazka.identity.CurrentUser;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.util.Objects;
import java.util.UUID;

/** What a role must obey before it is written. */
@Component
class RoleChecks {
    private static final int LONGEST = 60;

    private final DSLContext db;
    private final CurrentUser currentUser;
    private final Administrators administrators;

    RoleChecks(DSLContext db, CurrentUser currentUser, Administrators administrators) {
        this.db = db;
        this.currentUser = currentUser;
        this.administrators = administrators;
    }

    /**
     * The content as it can be written.
     *
     * @param before null: the role is new
     */
    RoleContent sound(RoleContent typed, @Nullable Role before) {
        var errors = new Errors("identity.role.error");
        var id = before == null ? null : before.id();
        String bg = name("nameBg", typed.nameBg(), ROLE.NAME_BG, id, errors);
        String en = name("nameEn", typed.nameEn(), ROLE.NAME_EN, id, errors);
        boolean offered =
                typed.rights()
                        .grants()
                        .allMatch(g -> g.kind().offered(g.action()).contains(g.reach()));
        errors.addUnless(offered, "rights", "choice");
        boolean mayGive = currentUser.get().rights().mayGive(typed.rights());
        errors.addUnless(mayGive, "rights", "beyondOwn");
        errors.addUnless(before == null || !leavesNobody(before, typed), "rights", "last");
        errors.throwIfAny();
        return new RoleContent(bg, en, typed.rights());
    }

    private boolean leavesNobody(Role before, RoleContent typed) {
        return before.rights().administer()
                && !typed.rights().administer()
                && !administrators.remainWithoutRole(before.id());
    }

    private String name(
            String field, String typed, Field<String> column, @Nullable UUID id, Errors errors) {
        String name = Objects.requireNonNullElse(Clean.line(typed), "");
        errors.addUnless(!name.isEmpty(), field, "required");
        errors.addUnless(name.length() <= LONGEST, field, "long", LONGEST);
        boolean taken =
                db.fetchExists(
                        ROLE,
                        column.equalIgnoreCase(name),
                        ROLE.DELETED_AT.isNull(),
                        id == null ? DSL.noCondition() : ROLE.ID.ne(id));
        errors.addUnless(!taken, field, "taken");
        return name;
    }
}
