package be.pilootloket.process.engine;

import java.util.Map;

/**
 * What people choose from in a start form. Such a form opens before there is a process to ask, so the choices are laid into
 * it for whoever may start the process.
 */
public interface StartChoices {

    /**
     * What can be chosen now: values with their labels in Dutch, in the order in which they are shown.
     *
     * @param name what the field has as its {@code valuesKey}, or in the form of a task as its {@code choices}
     * @throws IllegalArgumentException when nothing is called so
     */
    Map<String, String> of(String name);
}
