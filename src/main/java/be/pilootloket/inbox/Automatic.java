package be.pilootloket.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a machine sent a mail: then nobody waits for an answer, and a machine would answer back (RFC 3834). */
final class Automatic {

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final List<String> LIST =
            List.of("List-Id", "List-Unsubscribe", "List-Post", "X-Autoreply", "X-Autorespond");
    private static final Pattern MACHINE =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|noreply|donotreply)(\\+.*)?");
    private static final Pattern ABSENT = Pattern.compile(
            "(?i)^(automatisch antwoord|automatic reply|auto(matic)?[ -]?(reply|response)|out of (the )?office|afwezig(heid)?|"
                    + "réponse automatique|automatische antwort)\\b.*");

    private Automatic() {}

    /**
     * Why it must be a machine, in Dutch; empty when it may be a person.
     *
     * @param mailbox our own address: what comes from it, we sent ourselves
     */
    static Optional<String> why(Header header, Sender sender, String subject, String mailbox) {
        String submitted = header.first("Auto-Submitted").orElse("no").toLowerCase(Locale.ROOT);
        if (!submitted.startsWith("no")) {
            return Optional.of("Dit is een automatisch bericht.");
        }
        if (header.first("Return-Path")
                .filter(path -> path.replace(" ", "").equals("<>"))
                .isPresent()) {
            return Optional.of("Dit bericht heeft geen afzender die een antwoord kan krijgen.");
        }
        if (BULK.contains(header.first("Precedence").orElse("").toLowerCase(Locale.ROOT))
                || LIST.stream().anyMatch(name -> header.first(name).isPresent())) {
            return Optional.of("Dit bericht komt van een mailinglijst of van een machine.");
        }
        if (mailbox.equalsIgnoreCase(sender.address())) {
            return Optional.of("Dit bericht komt van onze eigen mailbox.");
        }
        if (sender.address() != null
                && MACHINE.matcher(sender.address().split("@")[0]).matches()) {
            return Optional.of("Dit bericht komt van een machine: op het adres leest niemand.");
        }
        return ABSENT.matcher(subject).matches()
                ? Optional.of("Het onderwerp is dat van een automatisch antwoord.")
                : Optional.empty();
    }
}
