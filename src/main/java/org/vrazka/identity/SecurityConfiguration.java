package org.vrazka.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** What stands between the network and every page. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(a ->
                        a.requestMatchers("/assets/**", "/sign-in", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(f -> f.loginPage("/sign-in"))
                .build();
    }

    /** Argon2id with OWASP's parameters: 19 MiB, 2 passes. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    }
}
