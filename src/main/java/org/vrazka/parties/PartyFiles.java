package org.vrazka.parties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.About;
import org.vrazka.identity.Kind;
import org.vrazka.records.files.FileApi;
import org.vrazka.records.files.FileController;
import org.vrazka.records.files.FileExchange;
import org.vrazka.records.files.FileOwner;
import org.vrazka.records.files.FileOwner.Owned;
import org.vrazka.records.files.FilePages;
import org.vrazka.records.files.RecordFiles;

/** Files of counterparties. */
@Configuration(proxyBeanMethods = false)
class PartyFiles {
    @Bean
    FileOwner filesOfParties(Parties parties) {
        return new FileOwner(
                Kind.PARTIES,
                "parties",
                id -> {
                    var party = parties.get(id);
                    return new Owned(id, party.name(), parties.mayChange(party));
                });
    }

    @Bean
    PartyTab tabOfFiles(RecordFiles files) {
        return new PartyTab("files", Kind.PARTIES, files::rows);
    }

    /** For people. */
    @Controller
    @About(Kind.PARTIES)
    @RequestMapping("/parties/{id}/files")
    static class Pages extends FileController {
        Pages(FilePages pages) {
            super(Kind.PARTIES, pages);
        }
    }

    /** For programs. */
    @RestController
    @About(Kind.PARTIES)
    @RequestMapping("/api/v1/parties/{id}/files")
    static class Api extends FileApi {
        Api(FileExchange exchange) {
            super(Kind.PARTIES, exchange);
        }
    }
}
