package org.vrazka;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Spring's {@code csrf()} for MockMvc puts a repository of its own into the application's filter
 * and leaves it there, where a browser test after it would meet it.
 */
public class CsrfTokensKept implements BeforeEachCallback, AfterEachCallback {
    private static final String FIELD = "tokenRepository";

    private Object ours;

    @Override
    public void beforeEach(ExtensionContext context) {
        ours = ReflectionTestUtils.getField(filter(context), FIELD);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ReflectionTestUtils.setField(filter(context), FIELD, ours);
    }

    private static CsrfFilter filter(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context)
                .getBean(FilterChainProxy.class)
                .getFilterChains()
                .stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .map(CsrfFilter.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
