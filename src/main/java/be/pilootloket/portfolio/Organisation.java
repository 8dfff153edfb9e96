package be.pilootloket.portfolio;

/**
 * The insights on organisation and resources (S42), from the proposals of the pilots together.
 *
 * @param form the form of organisation
 * @param principles the leading principles of organisation
 * @param resources which resources a regional care platform needs
 * @param needs those resources in figures, for one platform and one year; unknown where nothing was typed
 */
public record Organisation(String form, String principles, String resources, Needs needs) {}
