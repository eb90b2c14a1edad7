package org.vrazka.browser;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import java.util.ArrayList;
import java.util.List;

/** Gives each test its own tabs, and fails it for what went wrong inside them unseen. */
public class Browsing
        implements ParameterResolver, BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Namespace HERE = Namespace.create(Browsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Tab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var tab =
                parameter.isAnnotated(WithoutScripts.class)
                        ? Tab.plain(spring(test))
                        : Tab.open(spring(test));
        tabs(test).add(tab);
        return tab;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getStore(HERE).put(Leftovers.class, Leftovers.before(spring(test)));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var failed = test.getExecutionException().isPresent();
        for (Tab tab : List.copyOf(tabs(test))) {
            try {
                if (failed) {
                    tab.keep("failed-" + test.getRequiredTestMethod().getName());
                }
            } finally {
                tab.close();
            }
            if (!failed) {
                tab.assertNothingWentWrong();
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        test.getStore(HERE).get(Leftovers.class, Leftovers.class).clear();
    }

    private static ApplicationContext spring(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }

    @SuppressWarnings("unchecked")
    private static List<Tab> tabs(ExtensionContext test) {
        return (List<Tab>)
                test.getStore(HERE).computeIfAbsent(test.getUniqueId(), id -> new ArrayList<Tab>());
    }
}
