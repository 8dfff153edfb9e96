package be.pilootloket.board;

import java.util.List;

/**
 * An account of the evaluation; its password is its name.
 *
 * @param names the user names
 * @param role who that is, in Dutch
 * @param work what this person does, in Dutch
 */
record EvaluationAccount(List<String> names, String role, String work) {

    static final List<EvaluationAccount> ALL = List.of(
            new EvaluationAccount(
                    List.of("staff", "staff2"),
                    "Dossierbeheerder",
                    "bepaalt de oproep, kijkt kandidaturen na, bereidt bijeenkomsten voor"),
            new EvaluationAccount(
                    List.of("decision-maker", "decision-maker2"),
                    "Beslisser",
                    "keurt de oproep goed, beslist over de selectie en over bezwaren"),
            new EvaluationAccount(
                    List.of("jury1", "jury2", "jury3", "jury4"), "Jurylid", "beoordeelt de toegewezen dossiers"),
            new EvaluationAccount(
                    List.of("coordinator"),
                    "Coördinator",
                    "leidt het traject: coaches, opdrachten, uitkomsten, nieuwe datums"),
            new EvaluationAccount(
                    List.of("coach1", "coach2", "coach3", "coach4"),
                    "Transitiecoach",
                    "begeleidt één pilootproject en dient zijn opdrachten in"),
            new EvaluationAccount(
                    List.of("admin"), "Beheerder", "volgt de processen in Cockpit en zet de klok vooruit"));
}
