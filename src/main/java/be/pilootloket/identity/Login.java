package be.pilootloket.identity;

import be.pilootloket.process.engine.Accounts;
import be.pilootloket.process.engine.Directory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Lets in who has an account and knows its password; the authorities are the groups of the account, by their ids. */
@Component
class Login implements AuthenticationProvider {

    private final Accounts accounts;
    private final Directory directory;

    Login(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        if (!accounts.recognise(user, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("unknown name or password");
        }
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
