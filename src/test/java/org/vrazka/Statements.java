package org.vrazka;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Remembers what this thread asks of the database, for tests that count it. */
@Component
public class Statements implements ExecuteListenerProvider {
    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();

    /** Some work that is watched. */
    public interface Work {
        void run() throws Exception;
    }

    /** The SQL that some work sends, one entry for each execution. */
    public List<String> of(Work work) throws Exception {
        var seen = new ArrayList<String>();
        sent.set(seen);
        try {
            work.run();
        } finally {
            sent.remove();
        }
        return seen;
    }

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                var seen = sent.get();
                if (seen != null) {
                    seen.add(String.valueOf(context.sql()));
                }
            }
        };
    }
}
