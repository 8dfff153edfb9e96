package be.pilootloket.retention;

/**
 * What closes as a whole and whose rows go together: the dossier of one candidacy, or all else of a call.
 *
 * @param callCode the call, or the programme whose roadmap has no call with us
 * @param candidacy the number of the candidacy; null for all else of the call
 */
public record Matter(String callCode, String candidacy) {

    static Matter call(String callCode) {
        return new Matter(callCode, null);
    }

    static Matter dossier(String callCode, String candidacy) {
        return new Matter(callCode, candidacy);
    }

    /** The number that people know it by. */
    public String number() {
        return candidacy == null ? callCode : candidacy;
    }
}
