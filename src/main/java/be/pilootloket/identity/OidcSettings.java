package be.pilootloket.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The identity provider of the agency, and what its claims mean here.
 *
 * @param issuer the provider's own name, under which it publishes its metadata; empty where people have accounts of our own
 * @param clientId how the provider knows us
 * @param clientSecret what shows to the provider that it is us
 * @param scopes what we ask to know
 * @param idClaim the claim that becomes the user id: one that never changes and is never given to somebody else
 * @param groupsClaim the claim that holds what somebody may be here: a list, or one text with spaces or commas between
 * @param groups what a value of that claim makes of somebody, as {@code value=group} with commas between; empty when the values
 *     are the ids of our own groups
 */
@ConfigurationProperties("pilootloket.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("sub") String idClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("") String groups) {

    /**
     * The ids that the values of a claim lead to; what nobody said the meaning of leads nowhere.
     *
     * @param claim as it stands in the claims; may be null
     */
    Set<String> groupsFor(Object claim) {
        Map<String, String> meanings = Stream.of(groups.split(","))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.lastIndexOf('=')).strip(),
                        pair -> pair.substring(pair.lastIndexOf('=') + 1).strip()));
        return values(claim)
                .map(value -> meanings.isEmpty() ? value : meanings.getOrDefault(value, ""))
                .filter(StringUtils::hasText)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> values(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return claim instanceof String text ? Stream.of(text.split("[\\s,]+")) : Stream.empty();
    }
}
