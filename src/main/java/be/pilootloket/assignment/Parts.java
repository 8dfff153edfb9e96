package be.pilootloket.assignment;

import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects what is missing from a deliverable or cannot be taken, field by field. */
final class Parts {

    static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_LINK = 1000;
    private static final int MOST_EUROS = 100_000_000;
    private static final BigDecimal MOST_PEOPLE = new BigDecimal(1000);

    private final List<Refusal> refusals = new ArrayList<>();
    private final String before;

    Parts() {
        this("");
    }

    /** Of one row of a list; its sentences begin with {@code before}. */
    Parts(String before) {
        this.before = before;
    }

    /** A text that must be there; it may run over several lines. */
    Parts text(String field, String text, String missing) {
        if (Texts.missing(text)) {
            return refuse(field, missing);
        }
        return limit(field, text);
    }

    /** A text that may be there. */
    Parts limit(String field, String text) {
        return limit(field, text, LONGEST_TEXT);
    }

    /** A text that may be there, as long as remarks and reasons can be. */
    Parts note(String field, String text) {
        return limit(field, text, LONGEST_NOTE);
    }

    Parts limit(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            refuse(
                    field,
                    "Deze tekst is te lang: %d tekens. Er is plaats voor %d tekens.".formatted(text.length(), longest));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            refuse(field, "Er staat een onzichtbaar teken in deze tekst. Typ de tekst opnieuw.");
        }
        return this;
    }

    /** A link, or else a file that is already there. */
    Parts linkOrFile(String field, String link, boolean withFile) {
        if (Texts.missing(link)) {
            return withFile
                    ? this
                    : refuse(
                            field,
                            "Laad een bestand op bij deze opdracht, of vul een link in die met https:// begint.");
        }
        return link.length() <= LONGEST_LINK && isWebAddress(link.strip())
                ? this
                : refuse(field, "Dit is geen link. Een link begint met https:// en telt ten hoogste 1000 tekens.");
    }

    Parts day(String field, LocalDate day, String missing) {
        return day == null ? refuse(field, missing) : this;
    }

    Parts amount(String field, Integer euros, String missing) {
        if (euros == null) {
            return refuse(field, missing);
        }
        return euros >= 0 && euros <= MOST_EUROS
                ? this
                : refuse(field, "Vul een bedrag in hele euro's in, van 0 tot en met 100.000.000.");
    }

    Parts headcount(String field, BigDecimal people) {
        if (people == null) {
            return refuse(
                    field,
                    "Vul in hoeveel mankracht nodig is, in voltijdse equivalenten. Is er geen nodig, vul dan 0 in.");
        }
        return people.signum() >= 0
                        && people.compareTo(MOST_PEOPLE) <= 0
                        && people.stripTrailingZeros().scale() <= 2
                ? this
                : refuse(field, "Vul een getal in van 0 tot en met 1000, met ten hoogste twee cijfers na de komma.");
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private Parts refuse(String field, String sentence) {
        refusals.add(new Refusal(field, before + sentence));
        return this;
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = new URI(link);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
