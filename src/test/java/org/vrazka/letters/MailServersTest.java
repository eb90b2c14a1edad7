package org.vrazka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.letters.db.Tables.LETTER;
import static org.vrazka.letters.db.Tables.MAIL_SERVER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.PersonErased;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.letters.NotSent.Kind;
import org.vrazka.shared.Invalid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@DatabaseTest
class MailServersTest {
    @Autowired MailServers servers;
    @Autowired Letters letters;
    @Autowired Postman postman;
    @Autowired DSLContext db;

    User maria;

    @BeforeEach
    void company(@Autowired UserFixture given) {
        given.company();
        given.act(given.admin());
        maria = given.manager();
    }

    @Test
    void keepThePasswordSealedAndOnlyForItsServerAndUser() {
        servers.change(form("smtp.example.org", "crm", "тайна парола"));
        servers.change(form("smtp.example.org", "crm", ""));

        assertThat(Objects.requireNonNull(servers.find().orElseThrow().password()).open())
                .isEqualTo("тайна парола");
        assertThat(new String(db.fetchSingle(MAIL_SERVER).getPassword(), StandardCharsets.UTF_8))
                .doesNotContain("тайна");
        assertThatThrownBy(() -> servers.change(form("smtp.evil.example", "crm", "")))
                .isInstanceOf(Invalid.class);
        servers.change(form("smtp.example.org", "", ""));
        assertThat(servers.find().orElseThrow().password()).isNull();
    }

    @Test
    void refuseWhatIsNoServer() {
        var wrong = new MailServerForm("a b", "70000", "SSL", "crm", "", "nobody");

        assertThatThrownBy(() -> servers.change(wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e ->
                                assertThat(e.messages())
                                        .containsOnlyKeys(
                                                "host", "port", "security", "sender", "password"));
    }

    @Test
    void takeALetterOnceAndForgetItsTextWhenItIsSent() {
        var id = written();

        assertThat(letters.take(id).orElseThrow().body()).isEqualTo("https://x/secret");
        letters.sent(id, "250 ok");

        assertThat(letters.take(id)).isEmpty();
        assertThat(db.fetchSingle(LETTER).getBody()).isNull();
        assertThat(letters.last().getFirst().state()).isEqualTo("SENT");
    }

    /** The node died between taking and noting: the server may have it. */
    @Test
    void neverSendAgainWhatMayHaveBeenTaken() {
        var id = written();
        letters.take(id);

        assertThat(letters.take(id)).isEmpty();
        assertThat(letters.last().getFirst().state()).isEqualTo("UNSURE");
    }

    @Test
    void tryAgainOnlyWhatWasCertainlyNotTaken() {
        var id = written();
        for (int i = 1; i < Postman.TRIES; i++) {
            letters.take(id);
            assertThat(letters.notSent(id, failure(Kind.LATER))).isTrue();
        }
        letters.take(id);
        assertThat(letters.notSent(id, failure(Kind.LATER))).isFalse();
        assertThat(letters.last().getFirst().state()).isEqualTo("REFUSED");

        var other = written();
        letters.take(other);
        assertThat(letters.notSent(other, failure(Kind.UNSURE))).isFalse();
        assertThat(letters.take(other)).isEmpty();
    }

    /** Their jobs are gone: given up, or lost with a node. */
    @Test
    void endWhatNobodySendsAnyMore() {
        var waiting = written();
        var taken = written();
        letters.take(taken);

        letters.endAbandoned();
        assertThat(states()).containsExactlyInAnyOrder("WAITING", "SENDING");

        db.execute("delete from shared.scheduled_tasks where task_name = 'letters-send'");
        letters.endAbandoned();
        assertThat(state(waiting)).isEqualTo("REFUSED");
        assertThat(state(taken)).isEqualTo("UNSURE");
        assertThat(db.fetch(LETTER)).allMatch(letter -> letter.getBody() == null);
    }

    @Test
    void doNotTakeALetterThatNoServerIsThereFor() {
        var id = written();

        postman.deliver(id);

        assertThat(state(id)).isEqualTo("REFUSED");
    }

    private List<String> states() {
        return letters.last().stream().map(Letter::state).toList();
    }

    private String state(UUID id) {
        return db.fetchSingle(LETTER, LETTER.ID.eq(id)).getState();
    }

    @Test
    void forgetThePersonWhoIsErasedAndNobodyElse(
            @Autowired ApplicationEventPublisher events, @Autowired UserFixture given) {
        letters.write(given.manager().id(), "other@example.org", "Покана", "https://x/other");
        var waiting = written();
        letters.sent(written(), "250 ok");

        events.publishEvent(new PersonErased(maria.id()));

        assertThat(letters.take(waiting)).isEmpty();
        assertThat(letters.last())
                .extracting(Letter::recipient)
                .contains("other@example.org")
                .doesNotContain("maria@example.org");
    }

    private UUID written() {
        letters.write(maria.id(), "maria@example.org", "Покана", "https://x/secret");
        return letters.last().getFirst().id();
    }

    private static NotSent failure(Kind kind) {
        return new NotSent(kind, "451 later", new IllegalStateException());
    }

    private static MailServerForm form(String host, String user, String password) {
        return new MailServerForm(host, "587", "STARTTLS", user, password, "crm@example.org");
    }
}
