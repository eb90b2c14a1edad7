package org.vrazka.records.history;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Origin;
import org.vrazka.identity.User;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Tells the database, before the first write of each transaction, who writes and by which way: the
 * triggers of the history put it into their rows. This is the only place that does.
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

    /** What a transaction was told. */
    private record Told(WeakReference<Object> transaction, @Nullable UUID user, String way) {
        boolean isStill(Object current, @Nullable UUID other, String by) {
            return transaction.refersTo(current) && Objects.equals(user, other) && way.equals(by);
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
        var origin = Origin.current();
        var user =
                origin.user() != null
                        ? origin.user()
                        : currentUser.find().map(User::id).orElse(null);
        var way = origin.way().name();
        var told = last.get();
        if (told == null || !told.isStill(transaction, user, way)) {
            tell(((ConnectionHolder) transaction).getConnection(), user, way);
            last.set(new Told(new WeakReference<>(transaction), user, way));
        }
    }

    private static boolean reads(ExecuteContext statement) {
        if (statement.query() instanceof Select) {
            return true;
        }
        var sql = statement.sql();
        return sql != null && sql.stripLeading().regionMatches(true, 0, "select", 0, 6);
    }

    /** Not by the statement's own connection: for one without values jOOQ lets none be set. */
    private static void tell(Connection connection, @Nullable UUID user, String way) {
        try (var settings =
                connection.prepareStatement(
                        "select set_config('vrazka.user', ?, true),"
                                + " set_config('vrazka.way', ?, true)")) {
            settings.setString(1, user == null ? "" : user.toString());
            settings.setString(2, way);
            settings.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell who writes", e);
        }
    }
}
