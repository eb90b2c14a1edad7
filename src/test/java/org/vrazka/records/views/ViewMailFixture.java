package org.vrazka.records.views;

import org.springframework.stereotype.Component;

import java.time.Instant;

/** The round of letters at a time of choice. */
@Component
public class ViewMailFixture {
    private final ViewMailRounds rounds;

    ViewMailFixture(ViewMailRounds rounds) {
        this.rounds = rounds;
    }

    public void sendDue(Instant now) {
        rounds.sendDue(now);
    }
}
