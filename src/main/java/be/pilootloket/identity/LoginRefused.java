package be.pilootloket.identity;

import org.springframework.security.core.AuthenticationException;

/** Who somebody is was clear, and that person does not come in; the message says why, in Dutch. */
class LoginRefused extends AuthenticationException {

    LoginRefused(String sentence) {
        super(sentence);
    }
}
