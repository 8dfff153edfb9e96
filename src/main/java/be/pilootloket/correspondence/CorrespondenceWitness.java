package be.pilootloket.correspondence;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Witness;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was written and printed. The bytes of a mail go once it was sent; its subject and its text stay. */
@Component
class CorrespondenceWitness implements Witness {

    @Override
    public Map<Deed, String> queries() {
        return Map.of(
                Deed.LETTER_DRAFTED,
                text(),
                Deed.LETTER_CHANGED,
                text(),
                Deed.LETTER_PRINTED,
                "select pdf from letter where message = :about and pdf is not null",
                Deed.MESSAGE_SENT,
                "select subject, body from message where id = :about and forgotten_at is null");
    }

    private static String text() {
        return "select v.subject, v.body, v.missing, v.written_at, v.written_by, v.why from letter_version v"
                + " join message m on m.id = v.message where v.message = :about"
                + " and v.version = cast(:version as integer) and m.forgotten_at is null";
    }
}
