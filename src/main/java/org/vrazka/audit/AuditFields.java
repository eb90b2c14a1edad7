package org.vrazka.audit;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.vrazka.audit.db.Tables.EVENT;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;

import org.jooq.Condition;
import org.jooq.Field;
import org.vrazka.identity.Kind;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Search;

import java.util.UUID;

/** What the audit log shows, filters and exports. */
final class AuditFields {
    static final Catalogue EVENTS =
            Catalogue.of(
                            "audit",
                            EVENT,
                            EVENT.ID,
                            "-at",
                            instant("at", EVENT.AT).indexed().shown(),
                            user("who", EVENT.USER_ID).shown(),
                            choice("what", EVENT.WHAT, SecurityEvent.What.class).shown(),
                            user("about", aboutUser()).shown(),
                            choice("kind", EVENT.KIND, Kind.class),
                            text("note", EVENT.NOTE).shown(),
                            number("rows", EVENT.ROWS),
                            text("address", EVENT.ADDRESS).shown(),
                            text("browser", EVENT.BROWSER),
                            text("token", EVENT.TOKEN),
                            user("forWhom", EVENT.FOR_ID))
                    .searching(AuditFields::search);

    private AuditFields() {}

    private static FieldDef user(String name, Field<UUID> column) {
        return link(name, column, USER_ACCOUNT.ID, USER_ACCOUNT.NAME, USER_ACCOUNT.SORT_NAME)
                .person();
    }

    private static Field<UUID> aboutUser() {
        return when(EVENT.KIND.eq(Kind.USERS.name()), EVENT.ABOUT_ID);
    }

    /** By the name of who did it, the beginning of an address or token, or a part of the note. */
    private static Condition search(String text) {
        var named =
                select(USER_ACCOUNT.ID)
                        .from(USER_ACCOUNT)
                        .where(Search.in(USER_ACCOUNT.SORT_NAME, text));
        return EVENT.USER_ID
                .in(named)
                .or(EVENT.ADDRESS.startsWith(text))
                .or(EVENT.TOKEN.startsWith(text))
                .or(EVENT.NOTE.containsIgnoreCase(text));
    }
}
