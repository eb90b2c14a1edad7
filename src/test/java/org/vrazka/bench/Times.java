package org.vrazka.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/** How long something took, several times. */
record Times(long[] nanos) {
    /** Something that is measured. */
    interface Work {
        void run() throws Exception;
    }

    /** Runs some work to warm up, then measures. */
    static Times of(int warm, int runs, Work work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.run();
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long started = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - started;
        }
        return of(nanos);
    }

    static Times of(long[] nanos) {
        Arrays.sort(nanos);
        return new Times(nanos);
    }

    static Times joined(Times... parts) {
        return new Times(
                Arrays.stream(parts)
                        .flatMapToLong(part -> LongStream.of(part.nanos))
                        .sorted()
                        .toArray());
    }

    double medianMillis() {
        return percentile(50);
    }

    double percentile(int p) {
        return nanos[Math.min(nanos.length - 1, nanos.length * p / 100)] / 1e6;
    }
}
