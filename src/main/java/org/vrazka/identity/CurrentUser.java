package org.vrazka.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** For whom the present thread works. */
@Component
public class CurrentUser {
    public User get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<User> find() {
        return in(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Does something for a user: how jobs and rules act, with the rights of whom they act for. */
    public <T> T as(User user, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(contextOf(user));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /**
     * What Spring Security knows of a signed-in user: who it is; rights are asked from his role.
     */
    static SecurityContext contextOf(User user) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }

    static Optional<User> in(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof User user
                ? Optional.of(user)
                : Optional.empty();
    }
}
