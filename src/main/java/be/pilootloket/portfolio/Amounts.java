package be.pilootloket.portfolio;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Resources as people read them in Dutch, whatever the machine's own language. */
final class Amounts {

    private Amounts() {}

    /** Such as {@code 12.500 euro}; "niet gekend" for null. */
    static String euros(Number budget) {
        return budget == null ? "niet gekend" : format("#,##0", budget) + " euro";
    }

    /** Such as {@code 1,25 VTE}; "niet gekend" for null. */
    static String people(BigDecimal headcount) {
        return headcount == null ? "niet gekend" : format("#,##0.##", headcount) + " VTE";
    }

    private static String format(String pattern, Number amount) {
        DecimalFormatSymbols dutch = new DecimalFormatSymbols(Locale.ROOT);
        dutch.setDecimalSeparator(',');
        dutch.setGroupingSeparator('.');
        return new DecimalFormat(pattern, dutch).format(amount);
    }
}
