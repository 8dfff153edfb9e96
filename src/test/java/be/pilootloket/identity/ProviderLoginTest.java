package be.pilootloket.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.AgencyProvider;
import be.pilootloket.Attack;
import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import be.pilootloket.process.engine.Accounts;
import be.pilootloket.process.engine.ProviderAccount;
import be.pilootloket.programme.Refusal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InProduction
class ProviderLoginTest {

    private static final String STAFF = "Pilootloket-dossierbeheerder:OVO000001";
    private static final String JURY = "Pilootloket-lezer:OVO000001";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @AfterEach
    void leave() {
        identity.createUserQuery().list().stream()
                .map(User::getId)
                .filter(id -> !List.of("beheer", "noodtoegang").contains(id))
                .forEach(identity::deleteUser);
    }

    @Test
    void asksTheProviderWithCodeProofStateAndNonce() {
        String question = location(new Visitor(port).get("/oauth2/authorization/agentschap"));

        assertThat(question)
                .startsWith(AgencyProvider.issuer() + "/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("redirect_uri=https://pilootloket.example/login/oauth2/code/agentschap")
                .doesNotContain("geheim");
    }

    @Test
    void makesTheAccountOfWhomTheProviderVouchesForAndOpensTheWebApps() {
        Visitor visitor = new Visitor(port);
        visitor.get("/mails");

        HttpResponse<String> in = login(
                visitor,
                "p-1",
                Map.of(
                        "given_name",
                        "An",
                        "family_name",
                        "Peeters",
                        "email",
                        "an@agentschap.example",
                        "groups",
                        List.of(STAFF)));

        assertThat(location(in)).endsWith("/mails");
        assertThat(visitor.get("/mails").statusCode()).isEqualTo(200);
        User account = identity.createUserQuery().userId("p-1").singleResult();
        assertThat(account.getFirstName()).isEqualTo("An");
        assertThat(account.getLastName()).isEqualTo("Peeters");
        assertThat(account.getEmail()).isEqualTo("an@agentschap.example");
        assertThat(groupsOf("p-1")).containsExactly("staff");
        visitor.get("/camunda/app/welcome/" + engine.getName() + "/");
        assertThat(visitor.get("/camunda/api/admin/auth/user/" + engine.getName())
                        .body())
                .contains("\"userId\":\"p-1\"");
    }

    @Test
    void takesAwayWhatTheProviderTookAwayAndWhatWasGivenByHand() {
        login(new Visitor(port), "p-2", Map.of("groups", List.of(STAFF, JURY)));
        identity.createMembership("p-2", "camunda-admin");
        identity.createMembership("p-2", "decision-maker");

        login(new Visitor(port), "p-2", Map.of("groups", List.of(JURY)));

        assertThat(groupsOf("p-2")).containsExactly("jury");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "camunda-admin", "staff", "Pilootloket-dossierbeheerder:OVO999999"})
    void tellsWhoHasNoRoleSoAndLetsNobodyIn(String group) {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> answer = login(visitor, "p-3", Map.of("groups", List.of(group)));

        assertThat(location(answer)).endsWith("/login?geweigerd");
        assertThat(visitor.get("/login?geweigerd").body()).contains("u hebt nog geen rol in Pilootloket");
        assertThat(visitor.get("/mails").statusCode()).isEqualTo(302);
        assertThat(identity.createUserQuery().userId("p-3").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noodtoegang", "NoodToegang", "beheer", "a b", "../x", "<b>", "p:1"})
    void takesNoNameThatIsOursOrThatTheEngineCannotHold(String name) {
        Visitor visitor = new Visitor(port);

        login(visitor, name, Map.of("groups", List.of(STAFF)));

        assertThat(visitor.get("/login?geweigerd").body()).contains("Vraag hulp aan een beheerder");
        assertThat(visitor.get("/mails").statusCode()).isEqualTo(302);
        assertThat(identity.createUserQuery().count()).isEqualTo(2);
    }

    @Test
    void makesNobodyTheEnginesAdministrator(@Autowired Accounts accounts) {
        ProviderAccount person = new ProviderAccount("p-11", null, null, null, Set.of("camunda-admin"));

        assertThat(accounts.refusals(person)).extracting(Refusal::field).containsExactly("groups");
        assertThatThrownBy(() -> accounts.admit(person)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesNoCodeThatItDidNotAskFor() {
        AgencyProvider.vouchesFor("p-4", Map.of("groups", List.of(STAFF)));
        Visitor victim = new Visitor(port);
        String back = back(new Visitor(port));

        HttpResponse<String> forged = victim.get(back);

        assertThat(location(forged)).endsWith("/login?geweigerd");
        assertThat(victim.get("/mails").statusCode()).isEqualTo(302);
    }

    @Test
    void leadsNobodyElsewhereAfterTheLogin() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login?next=//evil.example&continue=https://evil.example&redirect_uri=https://evil.example");

        HttpResponse<String> in = login(visitor, "p-5", Map.of("groups", List.of(STAFF)));

        assertThat(URI.create(location(in)).getPath()).isEqualTo("/");
        assertThat(location(in)).doesNotContain("evil");
    }

    @Test
    void letsOnlyTheLocalAccountsInWithAPassword() {
        login(new Visitor(port), "p-6", Map.of("groups", List.of(STAFF)));
        User account = identity.createUserQuery().userId("p-6").singleResult();
        account.setPassword("regen-Tafel-4-kaarsen");
        identity.saveUser(account);

        assertThat(location(new Visitor(port).login("p-6", "regen-Tafel-4-kaarsen")))
                .endsWith("/login?fout");
        assertThat(location(new Visitor(port).login("beheer", "regen-tafel-4-kaarsen")))
                .doesNotContain("/login");
    }

    @Test
    @Attack(18)
    void knowsNoAccountThatEverybodyKnows() {
        for (String name : List.of("demo", "admin", "jonny1", "staff", "coach1", "noodtoegang", "beheer")) {
            for (String password : List.of("", name)) {
                assertThat(location(tries(name, password, "203.0.113." + name.length())))
                        .endsWith("/login?fout");
            }
        }
    }

    @Test
    @Attack(19)
    void answersTheHundredthGuessAsTheFirstAndTakesNoRightOneThen() {
        for (int guess = 0; guess < 100; guess++) {
            assertThat(location(tries("noodtoegang", "guess" + guess, "198.51.100.1")))
                    .endsWith("/login?fout");
        }
        User account = identity.createUserQuery().userId("noodtoegang").singleResult();
        account.setPassword("wolk fietsbel 71 mosterd");
        identity.saveUser(account);

        assertThat(location(tries("noodtoegang", "wolk fietsbel 71 mosterd", "198.51.100.1")))
                .endsWith("/login?fout");
        assertThat(location(tries("noodtoegang", "wolk fietsbel 71 mosterd", "198.51.100.2")))
                .doesNotContain("/login");
    }

    @Test
    @Attack(19)
    void worksAsLongForAnUnknownNameAsForAKnownOne(@Autowired Accounts accounts) {
        long known = median(() -> accounts.recognise("beheer", "wrong"));
        long unknown = median(() -> accounts.recognise("nobody-of-that-name", "wrong"));

        assertThat(unknown).isBetween(known / 5, known * 5);
    }

    private static long median(Runnable work) {
        return LongStream.generate(() -> {
                    long begin = System.nanoTime();
                    work.run();
                    return System.nanoTime() - begin;
                })
                .limit(9)
                .sorted()
                .skip(4)
                .findFirst()
                .orElseThrow();
    }

    /** A login by password from this address, as the proxy tells it. */
    private HttpResponse<String> tries(String user, String password, String address) {
        Visitor guesser = new Visitor(port);
        guesser.get("/login");
        return guesser.send(HttpRequest.newBuilder(guesser.uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", guesser.cookie("PILOOTLOKET-CSRF"))
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString("username=%s&password=%s"
                        .formatted(user, URLEncoder.encode(password, StandardCharsets.UTF_8)))));
    }

    @Test
    void logsOutAtTheProviderToo() {
        Visitor visitor = new Visitor(port);
        login(visitor, "p-7", Map.of("groups", List.of(STAFF)));

        HttpResponse<String> out = visitor.submit("/nergens", "/logout", Map.of());
        HttpResponse<String> next = visitor.get(URI.create(location(out)).getPath());

        assertThat(next.headers().firstValue("Refresh").orElseThrow())
                .startsWith("0;url=" + AgencyProvider.issuer() + "/endsession?id_token_hint=")
                .endsWith("post_logout_redirect_uri=https%3A%2F%2Fpilootloket.example%2Flogin%3Fafgemeld");
        assertThat(visitor.get("/mails").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/login").headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void theLogoutOfTheWebAppsLeadsToTheProviderToo() {
        Visitor visitor = new Visitor(port);
        login(visitor, "p-8", Map.of("groups", List.of(STAFF)));
        visitor.get("/camunda/app/welcome/");

        visitor.post("/camunda/api/admin/auth/user/" + engine.getName() + "/logout", "");

        assertThat(visitor.get("/login").headers().firstValue("Refresh")).isPresent();
    }

    @Test
    void theProviderEndsOneSessionOrAllOfAPerson() {
        Visitor here = new Visitor(port);
        Visitor there = new Visitor(port);
        login(here, "p-9", Map.of("groups", List.of(STAFF), "sid", "s-1"));
        login(there, "p-9", Map.of("groups", List.of(STAFF), "sid", "s-2"));

        assertThat(providerSays(Map.of("sid", "s-1")).statusCode()).isEqualTo(200);
        assertThat(here.get("/mails").statusCode()).isEqualTo(302);
        assertThat(there.get("/mails").statusCode()).isEqualTo(200);

        providerSays(Map.of("sub", "p-9"));
        assertThat(there.get("/mails").statusCode()).isEqualTo(302);
        login(there, "p-9", Map.of("groups", List.of(STAFF), "sid", "s-3"));
        assertThat(there.get("/mails").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseEndsASession() {
        Visitor visitor = new Visitor(port);
        login(visitor, "p-10", Map.of("groups", List.of(STAFF), "sid", "s-4"));

        HttpResponse<String> forged = new Visitor(port)
                .send(HttpRequest.newBuilder(visitor.uri("/logout/connect/back-channel/agentschap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "logout_token=eyJhbGciOiJub25lIn0.eyJzaWQiOiJzLTQifQ.")));

        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(visitor.get("/mails").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> providerSays(Map<String, Object> about) {
        Map<String, Object> claims = new HashMap<>(about);
        claims.put("aud", List.of("pilootloket"));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        Visitor provider = new Visitor(port);
        return provider.send(HttpRequest.newBuilder(provider.uri("/logout/connect/back-channel/agentschap"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + AgencyProvider.sign(claims))));
    }

    /** Through the provider and back, as a browser goes. */
    private HttpResponse<String> login(Visitor visitor, String subject, Map<String, Object> claims) {
        AgencyProvider.vouchesFor(subject, claims);
        return visitor.get(back(visitor));
    }

    /** Where the provider sends the browser back to. */
    private String back(Visitor visitor) {
        URI question = URI.create(location(visitor.get("/oauth2/authorization/agentschap")));
        URI answer = URI.create(location(visitor.send(HttpRequest.newBuilder(question))));
        assertThat(answer.toString()).startsWith("https://pilootloket.example/login/oauth2/code/agentschap?");
        return answer.getPath() + "?" + answer.getRawQuery();
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
