package be.pilootloket.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * Who may come in where. One login and one session serve our pages, the API and the web apps. What no door names is shut
 * for whoever is not logged in.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String[] ADMINISTRATORS = {"administrator", "camunda-admin"};

    private final LivingSessions sessions;
    private final NotedRefusals refused;
    private final Farewell farewell;

    Doors(LivingSessions sessions, NotedRefusals refused, Farewell farewell) {
        this.sessions = sessions;
        this.refused = refused;
        this.farewell = farewell;
    }

    /** Whether it runs; in production on a port of its own, with how busy it is. What is not exposed stays shut below. */
    @Bean
    @Order(0)
    SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint().excludingLinks())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * The set-up door makes an administrator without a login as long as the group of the engine's administrators is
     * empty (CVE-2026-77226), and the web apps' own login would be a second one. Neither exists, whoever asks.
     */
    @Bean
    @Order(1)
    SecurityFilterChain shut(HttpSecurity http) throws Exception {
        AuthenticationEntryPoint absent =
                (request, response, reason) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return http.securityMatcher(at(
                        "/camunda/api/admin/setup/**",
                        "/camunda/app/*/*/setup/**",
                        "/camunda/app/*/setup/**",
                        "/camunda/api/admin/auth/user/*/login/**",
                        // Of the engine's API what nothing here uses.
                        "/camunda/api/engine/engine/*/metrics/**",
                        "/camunda/api/engine/engine/*/optimize/**",
                        "/camunda/api/engine/engine/*/message",
                        "/camunda/api/engine/engine/*/signal",
                        "/camunda/api/engine/engine/*/condition",
                        "/camunda/api/engine/engine/*/external-task/fetchAndLock",
                        "/engine-rest/**",
                        "/actuator/**",
                        "/h2-console/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(absent)
                        .accessDeniedHandler(
                                (request, response, reason) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }

    /** The web apps bring their own protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http, RequestCache pages) throws Exception {
        RequestMatcher api = at("/camunda/api/**");
        return http.securityMatcher(at("/camunda/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(at(
                                "/camunda/api/cockpit/**",
                                "/camunda/app/cockpit/*",
                                "/camunda/app/cockpit/*/",
                                "/camunda/app/admin/*",
                                "/camunda/app/admin/*/"))
                        .hasAnyAuthority(ADMINISTRATORS)
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pages))
                .logout(logout -> logout.logoutRequestMatcher(Doors::isTheirLogout)
                        .logoutSuccessHandler((request, response, person) -> {
                            farewell.to(request, person);
                            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                        }))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                (request, response, reason) -> tellToLogIn(response), api)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(api)))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .addFilterAfter(sessions, SecurityContextHolderFilter.class)
                .addFilterAfter(refused, LivingSessions.class)
                .build();
    }

    /**
     * What needs no account: the pages of the calls, and those that a personal link opens. There is no session, and who is
     * logged in is nobody special here. A personal link tells nobody where it leads from. Who unsubscribes by the button of a
     * mail program (RFC 8058) comes without a token of ours.
     */
    @Bean
    @Order(3)
    SecurityFilterChain publicPages(HttpSecurity http, CsrfTokenRepository tokens) throws Exception {
        return http.securityMatcher(at("/oproepen/**", "/persoonlijk/**", "/toegankelijkheid"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new HeaderOrFormToken())
                        .ignoringRequestMatchers(at("/persoonlijk/nieuwsbrief/uitschrijven/*")))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain ownPages(
            HttpSecurity http,
            RequestCache pages,
            CsrfTokenRepository tokens,
            Welcome welcome,
            Optional<ProviderDoor> provider)
            throws Exception {
        if (provider.isPresent()) {
            provider.get().open(http);
        }
        RequestMatcher api = at("/api/**");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                at("/login", "/css/**", "/pilootloket.svg", "/favicon.ico", "/error"))
                        .permitAll()
                        .requestMatchers(at(
                                "/rehearsal/**",
                                "/incidents/**",
                                "/accounts/**",
                                "/versions/**",
                                "/api/instances/**",
                                "/api/incidents"))
                        .hasAnyAuthority(ADMINISTRATORS)
                        .anyRequest()
                        .authenticated())
                .formLogin(login ->
                        login.loginPage("/login").failureUrl("/login?fout").successHandler(welcome))
                .logout(logout -> logout.logoutSuccessHandler((request, response, person) -> {
                    farewell.to(request, person);
                    response.sendRedirect(request.getContextPath() + "/login?afgemeld");
                }))
                .requestCache(cache -> cache.requestCache(pages))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new HeaderOrFormToken()))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                (request, response, reason) -> tellToLogIn(response), api)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(api)))
                .addFilterAfter(sessions, SecurityContextHolderFilter.class)
                .addFilterAfter(refused, LivingSessions.class)
                .build();
    }

    /** Only in the doors that name it, and not a second time before all of them. */
    @Bean
    FilterRegistrationBean<LivingSessions> sessionsInTheirDoors() {
        return onlyInADoor(sessions);
    }

    /** The same. */
    @Bean
    FilterRegistrationBean<NotedRefusals> refusalsInTheirDoors() {
        return onlyInADoor(refused);
    }

    private static <F extends Filter> FilterRegistrationBean<F> onlyInADoor(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** After the login one comes back to the page one asked for, never to a piece of one. */
    @Bean
    static RequestCache pages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                request -> HttpMethod.GET.matches(request.getMethod()),
                request -> String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE),
                new NegatedRequestMatcher(at("/error", "/camunda/api/**"))));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** A name of its own: the web apps read a cookie {@code XSRF-TOKEN} and would take ours for theirs. */
    @Bean
    CsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("PILOOTLOKET-CSRF");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(false).sameSite("Lax"));
        return tokens;
    }

    @Bean
    CookieSameSiteSupplier sessionCookie() {
        return CookieSameSiteSupplier.ofLax().whenHasName("JSESSIONID");
    }

    /** By the whole path: a plain pattern is read relative to whichever servlet serves it, and there are several. */
    private static RequestMatcher at(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    /** With the token that the web apps ask of every request; this door stands before theirs, which would look at it. */
    private static boolean isTheirLogout(HttpServletRequest request) {
        Cookie token = WebUtils.getCookie(request, "XSRF-TOKEN");
        return PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout")
                        .matches(request)
                && token != null
                && token.getValue().equals(request.getHeader("X-XSRF-TOKEN"));
    }

    private static void tellToLogIn(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        "{\"type\":\"NotLoggedIn\",\"message\":\"U bent niet of niet meer aangemeld. Meld u opnieuw aan.\"}");
    }
}
