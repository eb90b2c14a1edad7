package org.vrazka.orders;

import org.springframework.stereotype.Component;
import org.vrazka.parties.Markets;
import org.vrazka.parties.RegionLevel;
import org.vrazka.parties.Regions;
import org.vrazka.records.Option;

import java.util.List;

/** How people read the places and markets that documents keep. */
@Component
public class OrderWords {
    private final Markets markets;
    private final Regions regions;

    OrderWords(Markets markets, Regions regions) {
        this.markets = markets;
        this.regions = regions;
    }

    /** The name of a country as documents keep it, for people. */
    public String country(String kept) {
        return regions.local(RegionLevel.COUNTRY, kept);
    }

    /** Likewise of an oblast. */
    public String region(String kept) {
        return regions.local(RegionLevel.OBLAST, kept);
    }

    /** The company's markets, by id. */
    public List<Option> markets() {
        return markets.all().stream()
                .map(market -> new Option(String.valueOf(market.id()), market.name()))
                .toList();
    }
}
