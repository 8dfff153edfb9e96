package be.pilootloket.portfolio;

import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Collects what is missing from what was typed about a meeting, or cannot be taken. */
final class Words {

    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_REMARK = 4000;
    private static final int MOST_EUROS = 100_000_000;
    private static final BigDecimal MOST_PEOPLE = new BigDecimal(1000);

    private final List<Refusal> refusals = new ArrayList<>();

    /** A text that must be there; it may run over several lines. */
    Words text(String field, String text, String sentenceWhenMissing) {
        return Texts.missing(text) ? refuse(field, sentenceWhenMissing) : limit(field, text, LONGEST_TEXT, "");
    }

    /** A text that may be there. */
    Words optional(String field, String text) {
        return limit(field, text, LONGEST_TEXT, "");
    }

    /** A text that may be there, in a row of a list; {@code before} says which, such as {@code "Opdracht 3: "}. */
    Words limit(String field, String text, int longest, String before) {
        if (text != null && text.strip().length() > longest) {
            refuse(
                    field,
                    before
                            + "Deze tekst is te lang: %d tekens. Er is plaats voor %d tekens."
                                    .formatted(text.strip().length(), longest));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            refuse(field, before + "Er staat een onzichtbaar teken in deze tekst. Typ de tekst opnieuw.");
        }
        return this;
    }

    /** Budget and headcount, which may both be unknown. */
    Words needs(String budgetField, String headcountField, Needs needs, String before) {
        if (needs.budget() != null && (needs.budget() < 0 || needs.budget() > MOST_EUROS)) {
            refuse(budgetField, before + "Vul een bedrag in hele euro's in, van 0 tot en met 100.000.000.");
        }
        BigDecimal people = needs.headcount();
        if (people != null
                && (people.signum() < 0
                        || people.compareTo(MOST_PEOPLE) > 0
                        || people.stripTrailingZeros().scale() > 2)) {
            refuse(
                    headcountField,
                    before + "Vul de mankracht in met een getal van 0 tot en met 1000, met hoogstens twee cijfers na"
                            + " de komma.");
        }
        return this;
    }

    Words refuse(String field, String sentence) {
        refusals.add(new Refusal(field, sentence));
        return this;
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }
}
