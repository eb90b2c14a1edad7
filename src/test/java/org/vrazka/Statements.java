package org.vrazka;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Remembers what this thread asks of the database, for tests that count it. */
@Component
public class Statements implements ExecuteListenerProvider {
    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();

    private final ThreadLocal<Boolean> inline = ThreadLocal.withInitial(() -> false);

    /** Some work that is watched. */
    public interface Work {
        void run() throws Exception;
    }

    /** The SQL that some work sends, one entry for each execution. */
    public List<String> of(Work work) throws Exception {
        return sent(work, false);
    }

    /** The same with its values in it, to be explained. */
    public List<String> inlined(Work work) throws Exception {
        return sent(work, true);
    }

    private List<String> sent(Work work, boolean inlined) throws Exception {
        var seen = new ArrayList<String>();
        inline.set(inlined);
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
                    var query = context.query();
                    seen.add(
                            inline.get() && query != null
                                    ? DSL.using(context.configuration()).renderInlined(query)
                                    : String.valueOf(context.sql()));
                }
            }
        };
    }
}
