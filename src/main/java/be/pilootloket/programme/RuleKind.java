package be.pilootloket.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule of a call can ask. The kinds are code, the rules are entries in the programme file; each kind is one pure
 * function that answers satisfied, not satisfied, or a person must judge.
 */
public enum RuleKind {
    /** At least so many partners of one need; parameter {@code needs}, exactly one. */
    AT_LEAST(Parameter.NEEDS),
    /** Every one of several needs; parameter {@code needs}, two or more. */
    ALL_OF(Parameter.NEEDS),
    /**
     * Every care council listed for the chosen zone; while the zone's list is empty, one care council at least and a
     * person judges. Parameter {@code partnerKinds}.
     */
    EVERY_CARE_COUNCIL(Parameter.PARTNER_KINDS, Parameter.TO_JUDGE),
    /** The chosen zone is a zone of the call. */
    AREA,
    /** The dossier was received before the call closed. */
    DEADLINE,
    /** A required document is there in its format and form version; parameter {@code document}. */
    DOCUMENT(Parameter.DOCUMENT),
    /** Every partner, and nobody less, has an engagement declaration; parameter {@code document}. */
    DECLARATION_PER_PARTNER(Parameter.DOCUMENT),
    /**
     * Every partner of these kinds has shown its interest to the initiator, with dated evidence; parameter {@code
     * partnerKinds}. Satisfied when the dossier has none of them.
     */
    OPTIONAL_PARTNER(Parameter.PARTNER_KINDS),
    /** No organisation stands in the dossier twice, as one kind or as a mandatory and an optional partner. */
    NO_DOUBLE_PARTNER,
    /** Exactly one initiator, with an organisation, a contact and an address for letters. */
    INITIATOR,
    /**
     * A person judges every partner of these kinds, with a reason; parameters {@code partnerKinds} and {@code toJudge}.
     * Satisfied when the dossier has none of them.
     */
    PERSON_JUDGES(Parameter.PARTNER_KINDS, Parameter.TO_JUDGE);

    private final List<Parameter> parameters;

    RuleKind(Parameter... parameters) {
        this.parameters = List.of(parameters);
    }

    /** How the programme file writes this kind: {@code at-least} for {@link #AT_LEAST}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds a kind by how the programme file writes it; empty for a kind that the product does not know. */
    public static Optional<RuleKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The parameters without which a rule of this kind cannot be answered. */
    List<Parameter> parameters() {
        return parameters;
    }

    /** What a rule can be given, named as the key in the programme file. */
    enum Parameter {
        NEEDS("needs"),
        PARTNER_KINDS("partnerKinds"),
        DOCUMENT("document"),
        TO_JUDGE("toJudge");

        private final String key;

        Parameter(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
