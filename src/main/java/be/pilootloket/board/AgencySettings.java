package be.pilootloket.board;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose house this is: what every page and every web app shows at the top, and in which colours. A call names its own agency
 * in its programme; that one signs the letters.
 *
 * @param name as people know it
 * @param dark the colour of the bar at the top, under white text; as {@code #rrggbb}
 * @param accent the colour of links and buttons, on white and under white text; as {@code #rrggbb}
 */
@ConfigurationProperties("pilootloket.agency")
record AgencySettings(String name, String dark, String accent) {

    /** What WCAG 2.1 AA asks of text. */
    private static final double READABLE = 4.5;

    AgencySettings {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("pilootloket.agency.name is empty: how do people call the agency?");
        }
        Stream.of(dark, accent).forEach(AgencySettings::insistOnContrast);
    }

    /** As the custom properties of a style sheet, which everything we show imports. */
    String style() {
        return ":root { --blue: %s; --link: %s; --agency: \"%s\"; }%n".formatted(dark, accent, inStyle(name));
    }

    private static void insistOnContrast(String colour) {
        if (colour == null || !colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour of pilootloket.agency is written as #rrggbb, not " + colour);
        }
        double contrast = 1.05 / (luminance(colour) + 0.05);
        if (contrast < READABLE) {
            throw new IllegalArgumentException(
                    "The colour %s of pilootloket.agency is too light beside white: %.1f to 1, where %.1f is needed."
                            .formatted(colour, contrast, READABLE));
        }
    }

    /** By the definition of WCAG 2.1: 0 for black, 1 for white. */
    private static double luminance(String colour) {
        return 0.2126 * light(colour, 1) + 0.7152 * light(colour, 3) + 0.0722 * light(colour, 5);
    }

    private static double light(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Whatever could end a text of a style sheet stands there by its number. */
    private static String inStyle(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter) || letter == ' ') {
                written.appendCodePoint(letter);
            } else {
                written.append('\\').append(Integer.toHexString(letter)).append(' ');
            }
        });
        return written.toString();
    }
}
