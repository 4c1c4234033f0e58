package org.kitei.web;

import org.kitei.facility.Accounts;
import org.kitei.facility.FacilityDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Deny by default: without signing in there is the sign-in, the set-up and the assets. */
@Configuration
class SecurityConfiguration {

    /** form-action names 'self' because default-src does not cover it; data: is for the marks in the diagrams' viewer. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** What is shown to everybody needs no session and leaves no cookie; the pages say themselves what a browser may do with them. */
    @Bean
    @Order(0)
    SecurityFilterChain shownToEverybody(HttpSecurity http) throws Exception {
        return http.securityMatcher("/public/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> {
                    headers(headers);
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
                })
                .build();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, FailedSignIn failedSignIn, Welcome welcome,
            RequestCache askedFor, TurnedAway turnedAway, Accounts accounts, FacilityDirectory facility) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/sign-in", "/set-up", "/set-up/**", "/assets/**", "/favicon.ico", "/error", "/calendar/feed/*.ics", "/s/**")
                        .permitAll()
                        .anyRequest().authenticated())
                .formLogin(form -> form
                        .loginPage("/sign-in").usernameParameter("name").passwordParameter("password")
                        .authenticationDetailsSource(SignInAttempt::of)
                        .successHandler(welcome)
                        .failureHandler(failedSignIn))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(askedFor))
                .sessionManagement(Customizer.withDefaults())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(turnedAway).authenticationEntryPoint(turnedAway))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new FacilityFilter(accounts, facility), AuthorizationFilter.class)
                .build();
    }

    /** Without the mark that the cache would leave in every address. */
    @Bean
    RequestCache askedFor() {
        var askedFor = new HttpSessionRequestCache();
        askedFor.setMatchingRequestParameterName(null);
        return askedFor;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .httpStrictTransportSecurity(strict -> strict.maxAgeInSeconds(31_536_000));
    }
}
