package be.pilootloket.file;

/** The name of a file as text: whatever a sender wrote there, it is never a path. */
final class FileName {

    private static final int LONGEST = 200;
    private static final String NONE = "naamloos";

    private FileName() {}

    /**
     * The name as it can be shown and handed to a browser: the last step of a path, without control and direction
     * characters, cut in the middle so that its extension stays. Never blank.
     */
    static String shown(String given) {
        String name = given == null ? "" : given;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\"]", "")
                .strip();
        return clean.replace(".", "").isBlank() ? NONE : shortened(clean);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int cut = LONGEST - end.length() - 1;
        int whole = Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut;
        return name.substring(0, whole) + "…" + end;
    }
}
