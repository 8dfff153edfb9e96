package be.pilootloket.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A pdf, searched and never interpreted: no page tree, no cross-references, no reader that can be led in circles. What a
 * pdf can do besides showing pages stands under a name, in the file itself or in its packed objects.
 */
final class PdfFile {

    private static final String ADVICE = " Bewaar die opnieuw, bijvoorbeeld met \"Afdrukken naar pdf\".";
    private static final Map<String, String> REASONS = new LinkedHashMap<>();
    private static final Pattern NAME =
            Pattern.compile("/(Encrypt|JavaScript|Rendition|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z])");
    private static final Pattern ESCAPED = Pattern.compile("#([2-7][0-9A-Fa-f])");
    private static final Pattern STREAM = Pattern.compile(">>\\s{0,20}stream\\r?\\n");
    private static final Pattern ODD = Pattern.compile("ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|/Crypt");
    private static final int HEAD = 1024;
    private static final int MOST_UNPACKED = 50 * 1024 * 1024;

    static {
        REASONS.put("Encrypt", "Deze pdf is met een wachtwoord beveiligd." + ADVICE);
        REASONS.put("JavaScript", "In deze pdf zit een script." + ADVICE);
        REASONS.put("Rendition", "In deze pdf zit een film of een geluid." + ADVICE);
        REASONS.put("Launch", "Deze pdf kan een programma starten." + ADVICE);
        REASONS.put("EmbeddedFile", "In deze pdf zit een ander bestand." + ADVICE);
        REASONS.put("EmbeddedFiles", "In deze pdf zit een ander bestand." + ADVICE);
        REASONS.put("RichMedia", "In deze pdf zit een film of een geluid." + ADVICE);
        REASONS.put("XFA", "Deze pdf is een formulier dat zichzelf kan veranderen." + ADVICE);
    }

    private PdfFile() {}

    /**
     * Looks through a whole file.
     *
     * @throws Unsafe with the reason why we do not take it
     */
    static void check(byte[] content) throws Unsafe {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
        boolean page = head.contains("<html") || head.contains("<script") || head.contains("<svg");
        if (!text.startsWith("%PDF-") || page || text.contains("PK\5\6")) {
            throw new Unsafe("De inhoud van dit bestand is niet wat de naam zegt.");
        }
        refuse(text);
        packedObjects(text, content);
    }

    private static void packedObjects(String text, byte[] content) throws Unsafe {
        int unpacked = 0;
        int from = 0;
        Matcher stream = STREAM.matcher(text);
        while (stream.find(from)) {
            String before = unescaped(text.substring(from, stream.start()));
            if (before.contains("ObjStm")) {
                if (ODD.matcher(before).find()) {
                    throw new Unsafe("Deze pdf is op een ongewone manier ingepakt." + ADVICE);
                }
                String objects = inflate(content, stream.end(), MOST_UNPACKED - unpacked);
                unpacked += objects.length();
                refuse(objects);
            }
            int end = text.indexOf("endstream", stream.end());
            if (end < 0) {
                return;
            }
            from = end;
        }
    }

    private static void refuse(String text) throws Unsafe {
        Matcher name = NAME.matcher(unescaped(text));
        if (name.find()) {
            throw new Unsafe(REASONS.get(name.group(1)));
        }
    }

    /** A name may be written with its characters as numbers: {@code /J#61vaScript}. */
    private static String unescaped(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPED.matcher(text).replaceAll(escape -> {
                    String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
                    return Matcher.quoteReplacement(character);
                });
    }

    /** What is packed from a place on, for as far as it can be unpacked. */
    private static String inflate(byte[] content, int from, int most) throws Unsafe {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            byte[] buffer = new byte[64 * 1024];
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                unpacked.write(buffer, 0, read);
                if (unpacked.size() > most) {
                    throw new Unsafe("Dit bestand is uitgepakt veel te groot.");
                }
            }
            return unpacked.toString(StandardCharsets.ISO_8859_1);
        } catch (DataFormatException notPacked) {
            // Then it stands there in the open, and was searched with the rest.
            return "";
        } finally {
            inflater.end();
        }
    }
}
