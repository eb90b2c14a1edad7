package org.vrazka.bench;

import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.orders.db.Tables.LOSS_MARK;
import static org.vrazka.profitability.db.Tables.MARK;

import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.vrazka.Vrazka;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.TestRights;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Visitor;
import org.vrazka.shared.Ids;
import org.vrazka.shared.postgres.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A running Vrazka with a made-up company of some size, and somebody signed in. */
final class Site implements AutoCloseable {
    private static final int MANAGERS = 12;

    private final ConfigurableApplicationContext application;
    final DSLContext db;
    final Made made;
    final User admin;
    final Visitor visitor;
    final ServerTimes serverTimes;

    /** The data is made once for each size. */
    Site(int parties, int lines) throws IOException {
        made = Made.of(parties, lines);
        var folder = Path.of("target", "bench", parties + "-" + lines);
        var filled = folder.resolve("filled");
        startAfresh(folder, filled);
        application =
                new SpringApplicationBuilder(Vrazka.class, ServerTimes.class)
                        .run("--server.port=0", "--vrazka.data=" + folder);
        db = bean(DSLContext.class);
        var users = bean(UserFixture.class);
        users.company();
        if (!Files.exists(filled)) {
            var managers =
                    IntStream.range(0, MANAGERS)
                            .mapToObj(
                                    i -> users.user("Мениджър " + i, ReadyRole.SALES_MANAGER).id())
                            .toList();
            new Filling(db, made, managers, teammates(users)).all();
            Files.createFile(filled);
        }
        if (!db.fetchExists(CONTACT)) {
            new People(db, made.parties()).all();
        }
        admin = users.admin();
        serverTimes = bean(ServerTimes.class);
        visitor = visitor(admin);
    }

    private Visitor visitor(User user) {
        var visitor = new Visitor(port());
        visitor.signIn(user);
        return visitor;
    }

    /** The two of a small team, whose parties are a fiftieth of all. */
    private List<UUID> teammates(UserFixture users) {
        var two =
                List.of(
                        users.user("Екип 1", ReadyRole.SALES_MANAGER).id(),
                        users.user("Екип 2", ReadyRole.SALES_MANAGER).id());
        var team = Ids.next();
        db.execute("insert into identity.team (id, name) values (?, 'Екип')", team);
        db.execute(
                "update identity.user_account set team_id = ? where id in (?, ?)",
                team,
                two.getFirst(),
                two.getLast());
        return two;
    }

    /** Somebody who may do all that the administrator may, with the parties of the small team. */
    Visitor teammate() {
        var rights =
                TestRights.ALL
                        .grants()
                        .map(g ->
                                g.kind() == Kind.PARTIES
                                                && g.kind().offered(g.action()).contains(Reach.TEAM)
                                        ? new Grant(g.kind(), g.action(), Reach.TEAM)
                                        : g)
                        .toArray(Grant[]::new);
        var user = bean(UserFixture.class).user("Екип 3", rights);
        db.execute(
                "update identity.user_account set team_id = (select team_id from"
                        + " identity.user_account where name = 'Екип 1') where id = ?",
                user.id());
        return visitor(user);
    }

    /** What was broken off half filled is of no use. */
    private static void startAfresh(Path folder, Path filled) throws IOException {
        if (!Files.exists(filled)) {
            EmbeddedPostgres.deleteTree(folder);
        }
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    String size() {
        return "%,d parties, %,d lines"
                .formatted(made.parties(), db.fetchValue("select count(*) from orders.order_line"));
    }

    /** Until no job is left over, such as the classes on the cards. */
    void settle() throws InterruptedException {
        while (!db.fetchValue("select count(*) from shared.scheduled_tasks where picked")
                .equals(0L)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Until all months that have changed are summed; a session does not outlast half an hour. */
    void rest() throws Exception {
        while (db.fetchExists(MARK) || db.fetchExists(LOSS_MARK)) {
            TimeUnit.SECONDS.sleep(1);
        }
        settle();
    }

    UUID aManager() {
        return (UUID) db.fetchValue("select manager_id from parties.party where key = 1");
    }

    @Override
    public void close() {
        application.close();
    }

    /** Refuses to measure a page that is not there. */
    void check(String path) {
        int status = visitor.get(path).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answers " + status);
        }
    }
}
