package org.vrazka.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Company;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.shared.web.Text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes the frame of a page, when the page asks for it. */
@Component
class Frames implements HandlerInterceptor {
    private final CurrentUser currentUser;
    private final Companies companies;
    private final List<NavItem> items;
    private final List<NewItem> creatable;
    private final List<QuickItem> quick;

    Frames(
            CurrentUser currentUser,
            Companies companies,
            ObjectProvider<NavItem> items,
            ObjectProvider<NewItem> creatable,
            ObjectProvider<QuickItem> quick) {
        this.currentUser = currentUser;
        this.companies = companies;
        this.items = items.stream().sorted(Comparator.comparing(NavItem::order)).toList();
        this.creatable = creatable.stream().sorted(Comparator.comparing(NewItem::order)).toList();
        this.quick = quick.orderedStream().toList();
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var frame = SingletonSupplier.of(() -> frame(request));
        request.setAttribute(Frame.class.getName(), frame);
        return true;
    }

    private Frame frame(HttpServletRequest request) {
        var user = currentUser.find().orElse(null);
        return new Frame(
                user,
                here(request),
                companies.find().map(Company::name).orElse(""),
                companies.find().map(Company::demo).orElse(false),
                Text.language().getLanguage(),
                theme(user),
                WebUtils.getCookie(request, "sidebar") == null ? null : "rail",
                navigation(user),
                in("user", user),
                creatable.stream().filter(i -> may(user, i.kind(), Action.CREATE)).toList(),
                quick.stream().filter(i -> may(user, i.kind(), Action.CREATE)).toList(),
                toast(request));
    }

    private static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private List<NavGroup> navigation(@Nullable User user) {
        return NavGroup.SECTIONS.stream()
                .map(section -> new NavGroup(section, in(section, user)))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private List<NavItem> in(String section, @Nullable User user) {
        return items.stream()
                .filter(item -> item.section().equals(section))
                .filter(item -> may(user, item.kind(), Action.SEE))
                .filter(item -> item.unless() == null || !may(user, item.unless(), Action.SEE))
                .toList();
    }

    private static boolean may(@Nullable User user, @Nullable Kind kind, Action action) {
        return user != null && (kind == null || user.rights().allows(kind, action));
    }

    private static @Nullable String theme(@Nullable User user) {
        return user == null || user.theme().equals("system") ? null : user.theme();
    }

    private static @Nullable Toast toast(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get("toast") instanceof String text
                ? new Toast(text, flash.get("undo") instanceof String undo ? undo : null)
                : null;
    }
}
