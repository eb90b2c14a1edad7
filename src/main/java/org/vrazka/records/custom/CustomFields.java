package org.vrazka.records.custom;

import static org.jooq.impl.DSL.currentInstant;
import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;
import static org.vrazka.records.db.Tables.CUSTOM_FIELD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.vrazka.records.RecordKinds;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.UUID;

/**
 * Every question about the fields that the company has defined and every change to them. They are
 * read anew for each request: what is defined on one node is known on all.
 */
@Service
@Transactional
public class CustomFields {
    private static final String KNOWN = CustomFields.class.getName();

    private final DSLContext db;
    private final JsonMapper json;
    private final RecordKinds kinds;
    private final CustomFieldChecks checks;

    CustomFields(DSLContext db, JsonMapper json, RecordKinds kinds, CustomFieldChecks checks) {
        this.db = db;
        this.json = json;
        this.kinds = kinds;
        this.checks = checks;
    }

    /** Those of a list that are in use, the oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CustomField> of(String list) {
        return all().stream().filter(f -> f.list().equals(list) && !f.retired()).toList();
    }

    /** Those of all lists, retired ones too; read once for each request. */
    @Transactional(propagation = Propagation.SUPPORTS)
    @SuppressWarnings("unchecked")
    public List<CustomField> all() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return select(DSL.noCondition());
        }
        if (request.getAttribute(KNOWN, SCOPE_REQUEST) instanceof List<?> known) {
            return (List<CustomField>) known;
        }
        var found = select(DSL.noCondition());
        request.setAttribute(KNOWN, found, SCOPE_REQUEST);
        return found;
    }

    private static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KNOWN, SCOPE_REQUEST);
        }
    }

    CustomField get(UUID id) {
        return select(CUSTOM_FIELD.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("custom-field", id));
    }

    UUID create(String list, CustomFieldForm form) {
        var kind = kinds.get(list);
        if (!kind.takesOwnFields()) {
            throw new NotFound("list", list);
        }
        var named = kind.name();
        checks.check(form, select(CUSTOM_FIELD.LIST.eq(named)));
        var id = Ids.next();
        db.insertInto(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.ID, id)
                .set(CUSTOM_FIELD.LIST, named)
                .set(CUSTOM_FIELD.NAME, form.name())
                .set(CUSTOM_FIELD.TYPE, form.type())
                .set(CUSTOM_FIELD.LABEL_BG, form.bg())
                .set(CUSTOM_FIELD.LABEL_EN, form.en())
                .set(CUSTOM_FIELD.OPTIONS, options(form))
                .execute();
        forget();
        return id;
    }

    /** Other labels and options; name and type stay, since records hold values by them. */
    void change(UUID id, int version, CustomFieldForm form) {
        var field = fresh(id, version);
        checks.check(form.about(field), List.of());
        int changed =
                db.update(CUSTOM_FIELD)
                        .set(CUSTOM_FIELD.LABEL_BG, form.bg())
                        .set(CUSTOM_FIELD.LABEL_EN, form.en())
                        .set(CUSTOM_FIELD.OPTIONS, options(form))
                        .set(CUSTOM_FIELD.VERSION, CUSTOM_FIELD.VERSION.plus(1))
                        .where(CUSTOM_FIELD.ID.eq(id), CUSTOM_FIELD.VERSION.eq(version))
                        .execute();
        if (changed == 0) {
            throw new Stale(get(id).version());
        }
        forget();
    }

    /** Hides a field, or shows it again; its values stay. */
    void retire(UUID id, boolean retired) {
        get(id);
        db.update(CUSTOM_FIELD)
                .set(
                        CUSTOM_FIELD.RETIRED_AT,
                        retired
                                ? DSL.coalesce(CUSTOM_FIELD.RETIRED_AT, currentInstant())
                                : DSL.castNull(CUSTOM_FIELD.RETIRED_AT))
                .set(CUSTOM_FIELD.VERSION, CUSTOM_FIELD.VERSION.plus(1))
                .where(CUSTOM_FIELD.ID.eq(id))
                .execute();
        forget();
    }

    private CustomField fresh(UUID id, int version) {
        var field = get(id);
        if (field.version() != version) {
            throw new Stale(field.version());
        }
        return field;
    }

    private JSONB options(CustomFieldForm form) {
        return JSONB.jsonb(json.writeValueAsString(form.coded()));
    }

    private List<CustomOption> options(JSONB kept) {
        return List.of(json.readValue(kept.data(), CustomOption[].class));
    }

    private List<CustomField> select(Condition which) {
        return db.select(
                        CUSTOM_FIELD.ID,
                        CUSTOM_FIELD.LIST,
                        CUSTOM_FIELD.NAME,
                        CUSTOM_FIELD.TYPE.convertFrom(CustomType::valueOf),
                        CUSTOM_FIELD.LABEL_BG,
                        CUSTOM_FIELD.LABEL_EN,
                        CUSTOM_FIELD.OPTIONS.convertFrom(this::options),
                        CUSTOM_FIELD.VERSION,
                        DSL.field(CUSTOM_FIELD.RETIRED_AT.isNotNull()))
                .from(CUSTOM_FIELD)
                .where(which)
                .orderBy(CUSTOM_FIELD.ID)
                .fetch(Records.mapping(CustomField::new));
    }
}
