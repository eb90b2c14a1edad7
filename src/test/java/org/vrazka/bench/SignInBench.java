package org.vrazka.bench;

import static org.vrazka.bench.Report.millis;

import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Visitor;
import org.vrazka.shared.Ids;

import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * A wrong password, of somebody and of nobody: who listens to the time must not tell them apart.
 */
final class SignInBench {
    private static final int WARM = 30;
    private static final int RUNS = 60;

    private final Site site;
    private final Report report;
    private int visits;

    SignInBench(Site site, Report report) {
        this.site = site;
        this.report = report;
    }

    void run() {
        var users = site.bean(UserFixture.class);
        var known =
                IntStream.range(0, WARM + RUNS)
                        .mapToObj(i -> users.manager().id() + "@example.org")
                        .toList()
                        .iterator();
        var unknown =
                IntStream.range(0, WARM + RUNS)
                        .mapToObj(i -> Ids.next() + "@example.org")
                        .toList()
                        .iterator();
        var ofSomebody = new long[RUNS];
        var ofNobody = new long[RUNS];
        for (int i = -WARM; i < RUNS; i++) { // in turn: both meet the same machine
            long somebody = nanos(known);
            long nobody = nanos(unknown);
            if (i >= 0) {
                ofSomebody[i] = somebody;
                ofNobody[i] = nobody;
            }
        }
        var of = Times.joined(new Times(ofSomebody));
        var nobodys = Times.joined(new Times(ofNobody));
        report.add(
                "Sign-in with a wrong password",
                "a known name",
                millis(of.medianMillis()),
                "an unknown name " + millis(nobodys.medianMillis()),
                "the same work: one hash each");
    }

    private long nanos(Iterator<String> names) {
        long started = System.nanoTime();
        attempt(names);
        return System.nanoTime() - started;
    }

    /** Each from an address of its own: nobody is slowed down. */
    private void attempt(Iterator<String> names) {
        visits++;
        var visitor =
                new Visitor(site.port())
                        .with(
                                "X-Forwarded-For",
                                "198.18.%d.%d".formatted(visits / 200, visits % 200));
        visitor.get("/sign-in");
        int status =
                visitor.post("/sign-in", "email", names.next(), "password", "wrong").statusCode();
        if (status != 422) {
            throw new IllegalStateException("sign-in answered " + status);
        }
    }
}
