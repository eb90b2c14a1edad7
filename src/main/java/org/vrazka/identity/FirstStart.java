package org.vrazka.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.Errors;

import java.util.UUID;

/** The first administrator and the company, made once, together. */
@Service
@Transactional
class FirstStart {
    private final Companies companies;
    private final Accounts accounts;
    private final Users users;
    private final AccountRules rules;

    FirstStart(Companies companies, Accounts accounts, Users users, AccountRules rules) {
        this.companies = companies;
        this.accounts = accounts;
        this.users = users;
        this.rules = rules;
    }

    /**
     * Makes both.
     *
     * @return the administrator
     * @throws AlreadyStarted when somebody else was faster
     */
    UUID finish(StartForm form) {
        var errors = new Errors("identity.error");
        var company = company(form, errors);
        String email = rules.email(form.email(), errors);
        String name = rules.name("name", form.name(), errors);
        rules.password("password", form.password(), email, name, errors);
        errors.throwIfAny();
        if (!companies.found(company)) {
            throw new AlreadyStarted();
        }
        var id = accounts.add(name, email, form.language(), form.password());
        users.give(id, ReadyRole.ADMINISTRATOR);
        accounts.announceMade(id);
        return id;
    }

    private Company company(StartForm form, Errors errors) {
        return new Company(
                rules.name("company", form.company(), errors),
                rules.currency(form.currency(), errors),
                rules.language(form.language(), errors),
                rules.zone(form.zone(), errors),
                false,
                null);
    }
}
