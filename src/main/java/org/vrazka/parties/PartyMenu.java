package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.RecordKind;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;
import org.vrazka.shell.PaletteSource;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where counterparties stand in the frame: side bar, menu "New", palette. */
@Configuration(proxyBeanMethods = false)
class PartyMenu {
    @Bean
    RecordKind partiesKind(Parties parties, Scope scope) {
        return new RecordKind(
                "parties",
                Kind.PARTIES,
                parties::listing,
                PARTY,
                PARTY.NAME,
                action ->
                        scope.of(Kind.PARTIES, action, PARTY.MANAGER_ID)
                                .and(PARTY.MERGED_INTO.isNull())
                                .and(unlessErased(action)));
    }

    /** Nobody changes a person who was erased. */
    private static Condition unlessErased(Action action) {
        return action == Action.CHANGE ? PARTY.ERASED_AT.isNull() : DSL.noCondition();
    }

    @Bean
    NavItem partiesItem() {
        return new NavItem(
                "sales", 10, "parties", "/parties", "building", "parties.title", Kind.PARTIES);
    }

    @Bean
    NavItem marketsItem() {
        return new NavItem(
                "admin", 110, "markets", "/markets", "tag", "parties.market.title", Kind.COMPANY);
    }

    @Bean
    NavItem relationsItem() {
        return new NavItem(
                "admin",
                111,
                "relations",
                "/relations",
                "people",
                "parties.relation.kind.title",
                Kind.COMPANY);
    }

    @Bean
    NavItem completenessItem() {
        return new NavItem(
                "admin",
                121,
                "completeness",
                "/completeness",
                "check",
                "parties.completeness",
                Kind.COMPANY);
    }

    @Bean
    NewItem newParty() {
        return new NewItem(10, "/parties/new", "building", "parties.one", "P", Kind.PARTIES);
    }

    @Bean
    @Order(10)
    PaletteSource partiesInPalette(PartySearch parties, Regions regions) {
        return new PaletteSource() {
            @Override
            public String labelKey() {
                return "parties.title";
            }

            @Override
            public List<Hit> find(String text, int limit) {
                return hits(parties.exactly(text, limit));
            }

            @Override
            public List<Hit> nearly(String text, int limit) {
                return hits(parties.nearly(text, limit));
            }

            private List<Hit> hits(List<PartyHit> found) {
                return found.stream()
                        .map(hit ->
                                new Hit(
                                        "/parties/" + hit.id(),
                                        "building",
                                        hit.name(),
                                        note(hit, regions)))
                        .toList();
            }
        };
    }

    private static String note(PartyHit hit, Regions regions) {
        var place =
                hit.regionId() == null
                        ? hit.regionText()
                        : regions.shortLabel(regions.get(hit.regionId()));
        return Stream.of(place, hit.eik())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
