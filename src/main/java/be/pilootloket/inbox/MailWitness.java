package be.pilootloket.inbox;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Witness;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails as they came in. */
@Component
class MailWitness implements Witness {

    @Override
    public Map<Deed, String> queries() {
        return Map.of(Deed.MAIL_KEPT, "select raw from mail where id = :about and forgotten_at is null");
    }
}
