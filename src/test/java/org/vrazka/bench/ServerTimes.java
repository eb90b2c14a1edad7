package org.vrazka.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What the server spends on each request, from the first filter to the last byte of the answer that
 * is handed to the connection.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServerTimes implements Filter {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long started = System.nanoTime();
        chain.doFilter(request, response);
        response.flushBuffer();
        nanos.add(System.nanoTime() - started);
    }

    /** The same request several times, as the server sees it. */
    Times of(int warm, int runs, Times.Work request) throws Exception {
        for (int i = 0; i < warm; i++) {
            request.run();
        }
        nanos.clear();
        for (int i = 0; i < runs; i++) {
            request.run();
        }
        return Times.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }
}
