package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;
import static org.vrazka.identity.db.Tables.COMPANY;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one company of this installation; there is none before the first start is finished. */
@Service
@Transactional
public class Companies {
    private static final String KNOWN = Companies.class.getName();
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,13}");

    private final DSLContext db;
    private final Scope scope;
    private final AccountRules rules;
    private final List<CurrencyHold> holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Companies(
            DSLContext db,
            Scope scope,
            AccountRules rules,
            List<CurrencyHold> holds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.scope = scope;
        this.rules = rules;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /** The zone in which the company's days begin. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ZoneId zone() {
        return find().map(Company::zone).orElse(ZoneOffset.UTC);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Company get() {
        return find().orElseThrow(() -> new IllegalStateException("no company yet"));
    }

    /** Read once for each request: a page asks for it many times. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Company> find() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read();
        }
        if (request.getAttribute(KNOWN, SCOPE_REQUEST) instanceof Company known) {
            return Optional.of(known);
        }
        var found = read();
        found.ifPresent(company -> request.setAttribute(KNOWN, company, SCOPE_REQUEST));
        return found;
    }

    private static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KNOWN, SCOPE_REQUEST);
        }
    }

    private Optional<Company> read() {
        return db.select(
                        COMPANY.NAME,
                        COMPANY.CURRENCY,
                        COMPANY.LANGUAGE,
                        COMPANY.ZONE.convertFrom(ZoneId::of),
                        COMPANY.DEMO,
                        COMPANY.PAYMENTS_SINCE)
                .from(COMPANY)
                .fetchOptional(mapping(Company::new));
    }

    /** False when there is one already: of two who begin at once, the second waits and loses. */
    boolean found(Company company) {
        forget();
        return db.insertInto(COMPANY)
                        .set(COMPANY.NAME, company.name())
                        .set(COMPANY.CURRENCY, company.currency())
                        .set(COMPANY.LANGUAGE, company.language())
                        .set(COMPANY.ZONE, company.zone().getId())
                        .set(COMPANY.DEMO, company.demo())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Only who administers users changes the address: links that give a password begin with it. */
    void change(CompanyForm form) {
        var errors = new Errors("identity.error");
        String name = rules.name("company", form.company(), errors);
        String currency =
                currencyHeld() ? get().currency() : rules.currency(form.currency(), errors);
        String language = rules.language(form.language(), errors);
        var zone = rules.zone(form.zone(), errors);
        String address = scope.administers() ? form.address() : address();
        errors.addUnless(address.isEmpty() || Site.isRight(address), "address", "site");
        String vatNumber = form.vatNumber().toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-]", "");
        errors.addUnless(
                vatNumber.isEmpty() || VAT_NUMBER.matcher(vatNumber).matches(),
                "vatNumber",
                "vatNumber");
        var since = errors.day("paymentsSince", form.paymentsSince(), FIRST_DAY, today());
        errors.throwIfAny();
        db.update(COMPANY)
                .set(COMPANY.NAME, name)
                .set(COMPANY.CURRENCY, currency)
                .set(COMPANY.LANGUAGE, language)
                .set(COMPANY.ZONE, zone.getId())
                .set(COMPANY.ADDRESS, address.isEmpty() ? null : address)
                .set(COMPANY.VAT_NUMBER, vatNumber.isEmpty() ? null : vatNumber)
                .set(COMPANY.PAYMENTS_SINCE, since)
                .execute();
        forget();
        events.publishEvent(SecurityEvent.of(What.COMPANY_CHANGED));
    }

    /** The company's own number for value added tax, with the letters of the country. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> vatNumber() {
        return db.select(COMPANY.VAT_NUMBER).from(COMPANY).fetchOptional(COMPANY.VAT_NUMBER);
    }

    private String address() {
        return Objects.requireNonNullElse(db.fetchSingle(COMPANY).getAddress(), "");
    }

    /** Amounts were kept in the base currency: it stays as it is. */
    boolean currencyHeld() {
        return holds.stream().anyMatch(CurrencyHold::holds);
    }

    /** Whether the firm is the made-up one from now on: said by who makes or removes it. */
    public void markDemo(boolean demo) {
        db.update(COMPANY).set(COMPANY.DEMO, demo).execute();
        forget();
    }
}
