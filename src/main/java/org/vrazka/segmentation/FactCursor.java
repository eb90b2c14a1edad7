package org.vrazka.segmentation;

import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Facts of all customers in order of their keys, read as they are asked for. */
final class FactCursor implements AutoCloseable {
    private static final int FETCH = 5_000;

    private final ResultSet rows;
    private boolean isThere;
    private int party;

    FactCursor(ResultQuery<?> facts) {
        rows = facts.fetchSize(FETCH).fetchResultSet();
        next();
    }

    /** Adds all facts of a customer to its history; customers must come in order. */
    void giveTo(History history, int customer) {
        while (isThere && party < customer) {
            next();
        }
        while (isThere && party == customer) {
            history.add(fact());
            next();
        }
    }

    private Fact fact() {
        try {
            return new Fact(
                    party,
                    rows.getInt(2),
                    amount(3),
                    amount(4),
                    rows.getBigDecimal(5),
                    amount(6),
                    rows.getInt(7),
                    rows.getInt(8),
                    rows.getInt(9));
        } catch (SQLException e) {
            throw new DataAccessException("reading facts", e);
        }
    }

    private BigDecimal amount(int column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    private void next() {
        try {
            isThere = rows.next();
            party = isThere ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            throw new DataAccessException("reading facts", e);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (SQLException e) {
            throw new DataAccessException("closing facts", e);
        }
    }
}
