package org.vrazka.shell;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.vrazka.identity.User;
import org.vrazka.shell.PaletteSource.Hit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What stands around the page, for who asks now.
 *
 * @param user null before sign-in
 * @param here the address of this page, to come back to
 * @param company its name, empty before the first start
 * @param demo the company is a made-up one
 * @param theme "light" or "dark"; null follows the system
 * @param sidebar "rail" when collapsed, else null
 * @param toast what was done by the request before, if any
 */
public record Frame(
        @Nullable User user,
        String here,
        String company,
        boolean demo,
        String language,
        @Nullable String theme,
        @Nullable String sidebar,
        List<NavGroup> navigation,
        List<NavItem> userMenu,
        List<NewItem> creatable,
        List<QuickItem> quick,
        @Nullable Toast toast) {

    /** The frame of the request that this thread answers. */
    public static Frame current() {
        var supplier =
                RequestContextHolder.currentRequestAttributes()
                        .getAttribute(Frame.class.getName(), RequestAttributes.SCOPE_REQUEST);
        return (Frame) Objects.requireNonNull((Supplier<?>) supplier).get();
    }

    /** The line of the side bar that a page belongs to. */
    public Optional<NavItem> item(String name) {
        return navigation.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.name().equals(name))
                .findFirst();
    }

    /** The heading under which a line of the side bar stands, empty for none. */
    public String heading(NavItem item) {
        return navigation.stream()
                .filter(group -> group.items().contains(item))
                .map(NavGroup::heading)
                .findFirst()
                .orElse("");
    }

    /** Every page of the menus and everything that can be made new, as the palette shows them. */
    public List<FoundGroup> places() {
        return places(labelKey -> true);
    }

    List<FoundGroup> places(Predicate<String> labelKey) {
        var pages =
                Stream.concat(
                                navigation.stream().flatMap(g -> g.items().stream()),
                                userMenu.stream())
                        .filter(item -> labelKey.test(item.labelKey()))
                        .map(item -> new Hit(item.href(), item.icon(), t(item.labelKey()), ""));
        var makes =
                creatable.stream()
                        .filter(item -> labelKey.test(item.labelKey()))
                        .map(item -> new Hit(item.href(), "plus", t(item.labelKey()), ""));
        return Stream.of(
                        new FoundGroup("shell.found.pages", pages.toList()),
                        new FoundGroup("shell.found.new", makes.toList()))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }
}
