package org.vrazka.records.history;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Origin;
import org.vrazka.identity.User;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Tells the database, before the first write of each transaction, who writes, by which way and for
 * whom: the triggers of the history put it into their rows. This is the only place that does.
 */
@Component
class WriterTold implements ExecuteListener, ExecuteListenerProvider {
    private final transient CurrentUser currentUser;
    private final transient DataSource database;
    private final transient ThreadLocal<Told> last = new ThreadLocal<>();

    WriterTold(CurrentUser currentUser, DataSource database) {
        this.currentUser = currentUser;
        this.database = database;
    }

    /**
     * Who writes, as the triggers are told.
     *
     * @param absent whose records he reaches as deputy only: {@code records.told_absent} reads it
     */
    private record Writer(@Nullable UUID user, String way, String absent) {}

    /** What a transaction was told. */
    private record Told(WeakReference<Object> transaction, Writer writer) {
        boolean isStill(Object current, Writer now) {
            return transaction.refersTo(current) && writer.equals(now);
        }
    }

    /** Spring asks for this, and gives it to jOOQ. */
    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void executeStart(ExecuteContext statement) {
        var transaction = TransactionSynchronizationManager.getResource(database);
        if (transaction == null || reads(statement)) {
            return;
        }
        var writer = writer();
        var told = last.get();
        if (told == null || !told.isStill(transaction, writer)) {
            tell(((ConnectionHolder) transaction).getConnection(), writer);
            last.set(new Told(new WeakReference<>(transaction), writer));
        }
    }

    private Writer writer() {
        var origin = Origin.current();
        var way = origin.way().name();
        var user = origin.user();
        return user == null
                ? currentUser
                        .find()
                        .map(one -> new Writer(one.id(), way, absent(one)))
                        .orElseGet(() -> new Writer(null, way, ""))
                : new Writer(
                        user,
                        way,
                        currentUser
                                .find()
                                .filter(one -> one.id().equals(user))
                                .map(WriterTold::absent)
                                .orElse(""));
    }

    private static String absent(User user) {
        return user.circle().absent().isEmpty()
                ? ""
                : Stream.of(Kind.values())
                        .flatMap(kind ->
                                Stream.of(Action.CHANGE, Action.DELETE)
                                        .flatMap(action -> absent(user, kind, action)))
                        .collect(Collectors.joining(" "));
    }

    private static Stream<String> absent(User user, Kind kind, Action action) {
        return user.reachesAsDeputyOf(kind, action).stream()
                .map(owner -> kind + "." + action + ":" + owner);
    }

    private static boolean reads(ExecuteContext statement) {
        if (statement.query() instanceof Select) {
            return true;
        }
        var sql = statement.sql();
        return sql != null && sql.stripLeading().regionMatches(true, 0, "select", 0, 6);
    }

    /** Not by the statement's own connection: for one without values jOOQ lets none be set. */
    private static void tell(Connection connection, Writer writer) {
        try (var settings =
                connection.prepareStatement(
                        "select set_config('vrazka.user', ?, true),"
                                + " set_config('vrazka.way', ?, true),"
                                + " set_config('vrazka.absent', ?, true)")) {
            settings.setString(1, Objects.toString(writer.user(), ""));
            settings.setString(2, writer.way());
            settings.setString(3, writer.absent());
            settings.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell who writes", e);
        }
    }
}
