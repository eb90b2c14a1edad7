package org.vrazka.parties.vies;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vrazka.parties.VatNumber;
import org.vrazka.shared.web.Outgoing;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;

/**
 * The REST service of VIES, <a href="https://ec.europa.eu/taxation_customs/vies/">VAT Information
 * Exchange System</a>. It answers VALID or INVALID; every other word means that it was not asked.
 */
@Component
class Vies {
    private static final String NOTHING = "---"; // what some countries say instead of nothing
    private static final int OK = 200;

    private final Outgoing outgoing;
    private final JsonMapper json;
    private final Clock clock;
    private final URI service;

    Vies(
            Outgoing outgoing,
            JsonMapper json,
            Clock clock,
            @Value("${vrazka.vies:https://ec.europa.eu/taxation_customs/vies/rest-api}")
                    URI service) {
        this.outgoing = outgoing;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /**
     * @param asker the number of who asks; null: no proof of having asked is given
     * @throws Unanswered when nobody can say
     */
    VatAnswer ask(VatNumber number, @Nullable VatNumber asker) {
        var said = said(address(number, asker));
        return switch (text(said, "userError")) {
            case "VALID" -> answer(number, true, said);
            case "INVALID" -> answer(number, false, said);
            case null -> throw new Unanswered("no answer");
            case String reason -> throw new Unanswered(reason);
        };
    }

    private URI address(VatNumber number, @Nullable VatNumber asker) {
        var about = service + "/ms/" + number.country() + "/vat/" + number.local();
        return URI.create(
                asker == null
                        ? about
                        : about
                                + "?requesterMemberStateCode="
                                + asker.country()
                                + "&requesterNumber="
                                + asker.local());
    }

    private JsonNode said(URI address) {
        try {
            var answer = outgoing.get(address, service.getHost());
            if (answer.status() != OK) {
                throw new Unanswered("status " + answer.status());
            }
            return json.readTree(answer.body());
        } catch (IOException | JacksonException e) {
            throw new Unanswered(e);
        }
    }

    private VatAnswer answer(VatNumber number, boolean valid, JsonNode said) {
        return new VatAnswer(
                number.number(),
                valid,
                text(said, "name"),
                text(said, "address"),
                text(said, "requestIdentifier"),
                clock.instant());
    }

    private static @Nullable String text(JsonNode said, String field) {
        var text = said.path(field).asString("").strip();
        return text.isEmpty() || text.equals(NOTHING) ? null : text;
    }
}
