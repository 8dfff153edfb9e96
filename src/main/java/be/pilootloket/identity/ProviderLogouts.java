package be.pilootloket.identity;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.RetentionClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.LogoutTokenClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the identity provider ended: one session of it, or all of a person. In a table, so that it holds on every node and after a
 * restart; as long as a session of ours can live.
 */
@Component
class ProviderLogouts implements Keeper {

    private final JdbcClient jdbc;
    private final Duration longest;
    private final InstantSource now = InstantSource.system();

    ProviderLogouts(JdbcClient jdbc, @Value("${pilootloket.longest-session}") Duration longest) {
        this.jdbc = jdbc;
        this.longest = longest;
    }

    /** A token that names a session ends that one only. */
    @Transactional
    void note(LogoutTokenClaimAccessor logout) {
        String session = logout.getSessionId();
        jdbc.sql("insert into provider_logout (session_id, subject, ended_at) values (:session, :subject, :at)")
                .param("session", session)
                .param("subject", session == null ? logout.getSubject() : null)
                .param("at", Moments.bind(now.instant()))
                .update();
    }

    /** Whether the provider ended the session that this person logged in with. */
    boolean ended(OidcUser person, Instant loggedIn) {
        String session = person.getClaimAsString("sid");
        return jdbc.sql("""
                        select count(*) from provider_logout
                        where session_id = :session or (subject = :subject and ended_at >= :since)""")
                        .param("session", Objects.requireNonNullElse(session, ""))
                        .param("subject", person.getSubject())
                        .param("since", Moments.bind(loggedIn))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of("provider_logout", Set.of(RetentionClass.PASSING));
    }

    @Override
    public Forgotten ofNobody(RetentionClass type, Instant before) {
        return type != RetentionClass.PASSING
                ? Forgotten.NOTHING
                : Forgotten.rows(jdbc.sql("delete from provider_logout where ended_at < :before")
                        .param("before", Moments.bind(before.minus(longest)))
                        .update());
    }
}
