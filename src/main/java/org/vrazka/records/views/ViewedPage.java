package org.vrazka.records.views;

import org.vrazka.identity.Kind;
import org.vrazka.records.SheetRows;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A page that is no list of records and has saved views as lists have: one bean of its module.
 *
 * @param name of its address, {@code /name}
 * @param kind whoever may see it may see the page
 * @param state reads a state as it stands in the address, refuses what it does not understand, and
 *     writes it as the page itself would
 * @param file the rows of a state, as the page itself gives them away
 */
public record ViewedPage(
        String name, Kind kind, UnaryOperator<String> state, Function<String, SheetRows> file) {}
