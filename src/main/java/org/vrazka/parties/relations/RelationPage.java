package org.vrazka.parties.relations;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.parties.Party;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The relations of a counterparty, as their template draws them.
 *
 * @param graph null: there is nothing to draw
 * @param full there may be more than these
 * @param form a new one, as it was typed
 * @param errors messages by field
 */
public record RelationPage(
        Party party,
        List<Relation> relations,
        @Nullable RelationGraph graph,
        boolean full,
        boolean mayChange,
        LocalDate today,
        List<RelationKind> kinds,
        RelationForm form,
        Map<String, String> errors) {
    public String href() {
        return "/parties/" + party.id() + "/relations";
    }

    /** What another can be to it. */
    public Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        for (var kind : kinds) {
            if (kind.active()) {
                roles.put(RelationForm.role(kind, false), kind.role(false));
                if (!kind.isMutual()) {
                    roles.put(RelationForm.role(kind, true), kind.role(true));
                }
            }
        }
        return roles;
    }

    /** The list of those whose parent it is. */
    public String childrenHref() {
        return "/parties?filter=parent==" + party.id();
    }

    public String typed(String field) {
        var typed =
                switch (field) {
                    case "other" -> form.other();
                    case "role" -> form.role();
                    case "since" -> form.since();
                    default -> form.until();
                };
        return typed == null ? "" : typed;
    }

    /** Whether it is over, or still to come. */
    public @Nullable String state(Relation relation) {
        if (relation.holdsOn(today)) {
            return null;
        }
        boolean over = relation.until() != null && relation.until().isBefore(today);
        return t(over ? "parties.relation.over" : "parties.relation.future");
    }
}
