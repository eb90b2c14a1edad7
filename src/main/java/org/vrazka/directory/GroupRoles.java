package org.vrazka.directory;

import static org.vrazka.directory.db.Tables.GROUP_ROLE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which groups of a directory make somebody have which roles. */
@Component
class GroupRoles {
    private final DSLContext db;

    GroupRoles(DSLContext db) {
        this.db = db;
    }

    /** By role, its groups as they are typed: with semicolons or lines between. */
    Map<UUID, String> typed(Source source) {
        var groups = new LinkedHashMap<UUID, String>();
        db.selectFrom(GROUP_ROLE)
                .where(GROUP_ROLE.SOURCE.eq(source.name()))
                .orderBy(GROUP_ROLE.NAME)
                .forEach(row ->
                        groups.merge(row.getRoleId(), row.getName(), (a, b) -> a + "; " + b));
        return groups;
    }

    void change(Source source, Map<UUID, String> typed) {
        db.deleteFrom(GROUP_ROLE).where(GROUP_ROLE.SOURCE.eq(source.name())).execute();
        typed.forEach((role, groups) -> {
            for (String group : names(groups)) {
                db.insertInto(GROUP_ROLE)
                        .set(GROUP_ROLE.SOURCE, source.name())
                        .set(GROUP_ROLE.NAME, group)
                        .set(GROUP_ROLE.ROLE_ID, role)
                        .execute();
            }
        });
    }

    /** The roles that some group stands for. */
    Set<UUID> managed(Source source) {
        return new HashSet<>(
                db.select(GROUP_ROLE.ROLE_ID)
                        .from(GROUP_ROLE)
                        .where(GROUP_ROLE.SOURCE.eq(source.name()))
                        .fetch(GROUP_ROLE.ROLE_ID));
    }

    /** The roles of who is in these groups; large and small letters are one. */
    Set<UUID> of(Source source, Set<String> groups) {
        var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(groups);
        var roles = new HashSet<UUID>();
        db.selectFrom(GROUP_ROLE)
                .where(GROUP_ROLE.SOURCE.eq(source.name()))
                .forEach(row -> {
                    if (known.contains(row.getName())) {
                        roles.add(row.getRoleId());
                    }
                });
        return roles;
    }

    /** Names of LDAP have commas inside: semicolons and lines stand between them. */
    private static Set<String> names(String typed) {
        var names = new TreeSet<String>();
        Arrays.stream(typed.split("[;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }
}
