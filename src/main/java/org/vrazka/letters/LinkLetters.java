package org.vrazka.letters;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Account;
import org.vrazka.identity.Companies;
import org.vrazka.identity.LinkPost;
import org.vrazka.shared.web.Text;

import java.util.Objects;

/** Invitations and letters for a forgotten password, in the language of who gets them. */
@Component
class LinkLetters implements LinkPost {
    private final Letters letters;
    private final MailServers servers;
    private final Companies companies;

    LinkLetters(Letters letters, MailServers servers, Companies companies) {
        this.letters = letters;
        this.servers = servers;
        this.companies = companies;
    }

    @Override
    public boolean isOpen() {
        return servers.isSet();
    }

    @Override
    public void send(Account account, String link) {
        var language = account.language().equals("bg") ? Text.BULGARIAN : Text.ENGLISH;
        String company = companies.get().name();
        String kind = account.secured() ? "letters.reset" : "letters.invitation";
        letters.write(
                account.id(),
                Objects.requireNonNull(account.email()),
                Text.in(language, kind + ".subject", company),
                Text.in(language, kind + ".body", account.name(), company, link));
    }
}
