package be.pilootloket.identity;

import be.pilootloket.process.engine.Access;
import be.pilootloket.process.engine.Accounts;
import be.pilootloket.process.engine.Directory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets in who has an account that may still come in, and knows its password; the authorities are the groups of the account, by their ids. */
@Component
class Login implements AuthenticationProvider {

    private final Accounts accounts;
    private final Access access;
    private final Directory directory;
    private final LoginThrottle throttle;

    Login(Accounts accounts, Access access, Directory directory, LoginThrottle throttle) {
        this.accounts = accounts;
        this.access = access;
        this.directory = directory;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        // Whoever tried too often hears the same as whoever is wrong. The access is looked at last: who does not know
        // the
        // password learns nothing about the account.
        if (!throttle.mayTry(user, address)
                || !accounts.recognise(user, String.valueOf(attempt.getCredentials()))
                || !access.open(user)) {
            throw new BadCredentialsException("unknown name or password");
        }
        throttle.right(user, address);
        return UsernamePasswordAuthenticationToken.authenticated(
                user,
                null,
                directory.groupsOf(user).stream()
                        .map(SimpleGrantedAuthority::new)
                        .toList());
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
