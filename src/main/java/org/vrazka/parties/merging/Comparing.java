package org.vrazka.parties.merging;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Markets;
import org.vrazka.parties.Parties;
import org.vrazka.parties.Regions;
import org.vrazka.parties.TermsForm;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.records.merging.Comparison;
import org.vrazka.records.merging.MergeColumns;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Puts two counterparties side by side, and proposes what to keep of each. */
@Service
@Transactional(readOnly = true)
class Comparing {
    private static final String MANAGER = "manager_id";

    /** A newer one of these is no better for it. */
    private static final Set<String> OF_THE_ONE_THAT_STAYS = Set.of("name", MANAGER);

    private static final Set<String> OF_THE_CARD =
            Set.of(
                    "name legal_name eik vat_number region_id market_id website address manager_id description"
                            .split(" "));

    private final DSLContext db;
    private final Scope scope;
    private final Parties parties;
    private final Regions regions;
    private final Markets markets;

    Comparing(DSLContext db, Scope scope, Parties parties, Regions regions, Markets markets) {
        this.db = db;
        this.scope = scope;
        this.parties = parties;
        this.regions = regions;
        this.markets = markets;
    }

    /** Of two that one sees. */
    Comparison of(UUID one, UUID other) {
        if (parties.all(List.of(one, other)).size() < 2) {
            throw new NotFound("party", one);
        }
        var rows = db.selectFrom(PARTY).where(PARTY.ID.in(one, other)).fetchMap(PARTY.ID);
        var first = Objects.requireNonNull(rows.get(one));
        var second = Objects.requireNonNull(rows.get(other));
        var managers = managers(first, second);
        var lines = new ArrayList<Comparison.Line>();
        for (var column : MergeFields.chosen()) {
            var mine = words(column, first, managers);
            var its = words(column, second, managers);
            if (mine != null || its != null) {
                var better = better(column, first, second, mine, its);
                lines.add(new Comparison.Line(column, label(column), mine, its, better.getId()));
            }
        }
        return new Comparison(
                side(first), side(second), List.copyOf(lines), winner(first, second).getId());
    }

    private Map<UUID, String> managers(PartyRecord first, PartyRecord second) {
        return db.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.in(first.getManagerId(), second.getManagerId()))
                .fetchMap(USER_ACCOUNT.ID, USER_ACCOUNT.NAME);
    }

    private Comparison.Side side(PartyRecord party) {
        boolean may =
                party.getErasedAt() == null
                        && scope.reaches(Kind.PARTIES, Action.CHANGE, party.getManagerId())
                        && scope.reaches(Kind.PARTIES, Action.DELETE, party.getManagerId());
        return new Comparison.Side(party.getId(), party.getName(), party.getVersion(), may);
    }

    private static String label(String column) {
        return t(labelKey(column));
    }

    static String labelKey(String column) {
        var name = MergeColumns.nameOf(column);
        return OF_THE_CARD.contains(column) ? "parties.field." + name : "parties.terms." + name;
    }

    private @Nullable String words(String column, PartyRecord party, Map<UUID, String> managers) {
        return switch (MergeFields.value(party, column)) {
            case null -> null;
            case Integer id when column.equals("region_id") -> regions.label(regions.get(id));
            case Integer id when column.equals("market_id") -> markets.get(id).name();
            case UUID id when column.equals(MANAGER) -> managers.get(id);
            case Boolean yes -> yes ? t("records.yes") : null;
            case LocalDate day -> Format.date(day);
            case Integer count -> Format.number(count);
            case BigDecimal amount when column.equals("turnover") ->
                    money(amount, party.getTurnoverCurrency());
            case BigDecimal amount when column.equals("credit_limit") ->
                    money(amount, party.getCreditCurrency());
            case BigDecimal number -> Format.exact(number);
            case String code when column.equals("language") -> TermsForm.languageName(code);
            case Object text -> text.toString();
        };
    }

    private static String money(BigDecimal amount, @Nullable String currency) {
        return currency == null ? Format.exact(amount) : Format.money(amount, currency);
    }

    /**
     * The fuller of two texts, else that of the newer; what only one has is better than nothing.
     */
    private static PartyRecord better(
            String column,
            PartyRecord first,
            PartyRecord second,
            @Nullable String mine,
            @Nullable String its) {
        if (mine == null || its == null) {
            return its == null ? first : second;
        }
        if (MergeFields.isProse(column) && mine.length() != its.length()) {
            return mine.length() > its.length() ? first : second;
        }
        return OF_THE_ONE_THAT_STAYS.contains(column) || mine.equals(its)
                ? winner(first, second)
                : newer(first, second);
    }

    private static PartyRecord winner(PartyRecord first, PartyRecord second) {
        int fuller = Integer.compare(filled(first), filled(second));
        return fuller == 0 ? newer(first, second) : fuller > 0 ? first : second;
    }

    private static int filled(PartyRecord party) {
        return (int)
                MergeFields.chosen().stream()
                        .filter(column -> MergeFields.value(party, column) != null)
                        .count();
    }

    private static PartyRecord newer(PartyRecord first, PartyRecord second) {
        return first.getChangedAt().isBefore(second.getChangedAt()) ? second : first;
    }
}
