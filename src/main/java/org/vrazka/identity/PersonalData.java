package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.API_TOKEN;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;
import org.vrazka.shared.web.Text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of users as persons: given out on demand, and taken out when they have left. What
 * they did stays, under a name that tells nothing, so that no figure changes.
 */
@Service
@Transactional
class PersonalData {
    private final DSLContext db;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Companies companies;
    private final List<PersonalDataSource> sources;
    private final ApplicationEventPublisher events;

    PersonalData(
            DSLContext db,
            Accounts accounts,
            Sessions sessions,
            Tokens tokens,
            Companies companies,
            List<PersonalDataSource> sources,
            ApplicationEventPublisher events) {
        this.db = db;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.companies = companies;
        this.sources = sources;
        this.events = events;
    }

    /** Everything about him, by part. */
    Map<String, Object> export(UUID id) {
        accounts.toChange(id);
        var parts = new LinkedHashMap<String, Object>();
        parts.put("account", account(id));
        parts.put("tokens", tokens(id));
        sources.forEach(source -> parts.put(source.part(), source.of(id)));
        events.publishEvent(SecurityEvent.of(What.PERSON_EXPORTED).about(id));
        return parts;
    }

    private Map<String, Object> account(UUID id) {
        return db.select(
                        USER_ACCOUNT.NAME,
                        USER_ACCOUNT.EMAIL,
                        USER_ACCOUNT.LANGUAGE,
                        USER_ACCOUNT.THEME,
                        USER_ACCOUNT.ACTIVE,
                        USER_ACCOUNT.CREATED_AT)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id))
                .fetchSingleMap();
    }

    private List<Map<String, Object>> tokens(UUID id) {
        return db.select(
                        API_TOKEN.NAME,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.LAST_USED_AT)
                .from(API_TOKEN)
                .where(API_TOKEN.USER_ID.eq(id))
                .orderBy(API_TOKEN.ID)
                .fetchMaps();
    }

    /**
     * For good: nobody can undo it.
     *
     * @throws org.vrazka.shared.Invalid as long as he may sign in
     */
    void erase(UUID id) {
        var account = accounts.toChange(id);
        var errors = new Errors("identity.error");
        errors.addUnless(!account.active(), "", "active");
        errors.throwIfAny();
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.NAME, formerEmployee())
                .setNull(USER_ACCOUNT.EMAIL)
                .setNull(USER_ACCOUNT.PASSWORD_HASH)
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.eq(id))
                .execute();
        sessions.endAll(id);
        tokens.revokeAll(id);
        events.publishEvent(new PersonErased(id));
        events.publishEvent(SecurityEvent.of(What.PERSON_ERASED).about(id));
    }

    private String formerEmployee() {
        var number = db.fetchValue(DSL.sequence(DSL.name("identity", "former_employee")).nextval());
        return Text.in(
                Locale.of(companies.get().language()),
                "identity.formerEmployee",
                String.valueOf(number));
    }
}
