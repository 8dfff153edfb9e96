package be.pilootloket.roadmap;

/**
 * A cohort that starts.
 *
 * @param callCode the code of a call or, for a cohort chosen elsewhere, of a programme
 * @param planVersion the plan it starts with, such as {@code september-2020}; null for the first of the programme
 * @param by the user id of who starts it; null when the call itself does
 */
public record NewRoadmap(String callCode, String planVersion, String by) {}
