package org.vrazka.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * What stands between the network and every route: who asks is found out here, what he may do is
 * said by the route itself ({@link Right}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Routes for everybody; RightsTest checks that they are those marked {@link Open}. */
    static final String[] OPEN = {
        "/assets/**",
        "/health",
        "/error",
        "/sign-in",
        "/sign-in/**",
        "/start",
        "/set-password/*",
        "/language",
        "/favicon.ico"
    };

    static final String[] OPEN_API = {"/api/v1/openapi.json"};

    /** Programs: a token in each request, no session, no cookie. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, ApiProblems problems) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(a ->
                        a.requestMatchers(HttpMethod.GET, OPEN_API)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(s ->
                        s.securityContextRepository(
                                new RequestAttributeSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Headers::write)
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** People: a session, forms with a token of ours. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SessionContexts contexts, SignedOut signedOut) {
        return http.authorizeHttpRequests(
                        a -> a.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .securityContext(s -> s.securityContextRepository(contexts))
                .csrf(c -> c.csrfTokenRepository(new SessionCsrfTokens()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Headers::write)
                .addFilterBefore(new CrossSiteFilter(), CsrfFilter.class)
                .addFilterBefore(new StrangersFiles(signedOut), CsrfFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(signedOut).accessDeniedHandler(signedOut))
                .build();
    }

    /** Sign-in is a page of ours; this only keeps Spring Boot from making up a user. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("sign-in goes through SignIn");
        };
    }
}
