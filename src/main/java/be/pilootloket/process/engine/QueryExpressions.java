package be.pilootloket.process.engine;

import java.util.regex.Pattern;

/** The few expressions that a task query or a stored filter may carry: who is logged in, and dates counted from now. */
final class QueryExpressions {

    private static final Pattern ALLOWED =
            Pattern.compile("[$#]\\{\\s*(?:currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|startOfWeek\\(\\)(?:\\.minusMillis\\(1\\)|\\.plusWeeks\\(1\\))?"
                    + "|dateTime\\(\\)(?:\\.(?:plus|minus)(?:Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
                    + "|\\.withDayOfWeek\\([1-7]\\)|\\.withDayOfMonth\\(1\\)|\\.withTimeAtStartOfDay\\(\\))*)\\s*}");

    private QueryExpressions() {}

    static boolean allow(String expression) {
        return expression != null && ALLOWED.matcher(expression).matches();
    }
}
