package org.vrazka.imports;

import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.vrazka.imports.db.Tables.BEFORE;
import static org.vrazka.imports.db.Tables.FILE_PART;
import static org.vrazka.imports.db.Tables.IMPORT;
import static org.vrazka.imports.db.Tables.KEPT;
import static org.vrazka.imports.db.Tables.PROBLEM;
import static org.vrazka.records.db.Tables.ERASURE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordErased;
import org.vrazka.records.TextsErased;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What imports keep of a person goes when he is erased: what he was before, and the files of all
 * imports of people that are over, with all that was quoted of them: a row that changed nothing, or
 * was refused, left no other trace. Nothing else of these imports changes; one that is on its way
 * keeps its file, which it needs after a crash, until it ends.
 */
@Component
class ErasedRows {
    private static final List<String> OVER =
            Stream.of(ImportState.DONE, ImportState.FAILED, ImportState.UNDONE)
                    .map(ImportState::name)
                    .toList();

    private final DSLContext db;
    private final Json json;

    ErasedRows(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @EventListener
    void forget(RecordErased erased) {
        var imports = new HashSet<>(erased.imports());
        imports.addAll(
                db.deleteFrom(BEFORE)
                        .where(BEFORE.RECORD_ID.eq(erased.id()))
                        .returning(BEFORE.IMPORT_ID)
                        .fetch(BEFORE.IMPORT_ID));
        imports.addAll(
                db.deleteFrom(BEFORE)
                        .where(
                                BEFORE.KIND.eq("CONTACT_LINKS"),
                                jsonbGetAttributeAsText(BEFORE.STATE, "contact_id")
                                        .eq(erased.id().toString()))
                        .returning(BEFORE.IMPORT_ID)
                        .fetch(BEFORE.IMPORT_ID));
        db.update(KEPT)
                .set(KEPT.LABEL, erased.label())
                .where(KEPT.RECORD_ID.eq(erased.id()))
                .execute();
        imports.addAll(
                db.select(IMPORT.ID).from(IMPORT).where(tells(erased.kind())).fetch(IMPORT.ID));
        imports.removeAll(
                db.select(IMPORT.ID).from(IMPORT).where(IMPORT.STATE.notIn(OVER)).fetch(IMPORT.ID));
        if (!imports.isEmpty()) {
            forgetFiles(imports);
        }
    }

    /** Files of counterparties tell of a person where they name who is at a delivery site. */
    private static Condition tells(Kind kind) {
        var telling = IMPORT.KIND.in(ImportKind.tellingOf(kind));
        return kind != Kind.CONTACTS
                ? telling
                : telling.or(
                        IMPORT.KIND
                                .eq(ImportKind.PARTIES.name())
                                .and(
                                        IMPORT.SETTINGS
                                                .cast(String.class)
                                                .contains("\"siteContact\"")));
    }

    /** What a document was before an import tells what was written into it. */
    @EventListener
    void forget(TextsErased erased) {
        db.deleteFrom(BEFORE)
                .where(BEFORE.KIND.eq(erased.kind().name()), BEFORE.RECORD_ID.in(erased.ids()))
                .execute();
        db.deleteFrom(BEFORE)
                .where(
                        BEFORE.KIND.eq(ImportKind.PAYMENTS.name()),
                        jsonbGetAttributeAsText(BEFORE.STATE, "order_id")
                                .in(erased.ids().stream().map(UUID::toString).toList()))
                .execute();
    }

    /** An import that ends now, while whose way somebody was erased. */
    @Transactional
    void forgetEnded(UUID id) {
        boolean tells =
                db
                        .selectDistinct(ERASURE.KIND)
                        .from(IMPORT)
                        .join(ERASURE)
                        .on(ERASURE.AT.ge(IMPORT.CREATED_AT))
                        .where(IMPORT.ID.eq(id))
                        .fetch(ERASURE.KIND)
                        .stream()
                        .map(Kind::valueOf)
                        .anyMatch(kind -> db.fetchExists(IMPORT, IMPORT.ID.eq(id), tells(kind)));
        if (tells) {
            forgetFiles(List.of(id));
        }
    }

    private void forgetFiles(Collection<UUID> imports) {
        db.deleteFrom(FILE_PART).where(FILE_PART.IMPORT_ID.in(imports)).execute();
        db.update(PROBLEM)
                .set(PROBLEM.DETAILS, new String[] {"…"})
                .where(PROBLEM.IMPORT_ID.in(imports), PROBLEM.ROW.isNotNull())
                .execute();
        db.select(IMPORT.ID, IMPORT.SETTINGS)
                .from(IMPORT)
                .where(IMPORT.ID.in(imports), IMPORT.SETTINGS.isNotNull())
                .forEach(row -> {
                    var settings = json.readOrNull(row.value2(), Settings.class);
                    db.update(IMPORT)
                            .set(
                                    IMPORT.SETTINGS,
                                    json.write(Objects.requireNonNull(settings).withoutCells()))
                            .where(IMPORT.ID.eq(row.value1()))
                            .execute();
                });
    }
}
