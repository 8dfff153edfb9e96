package be.pilootloket.acceptance;

import java.util.List;

/** The product as the people of a play meet it: one node, or several. */
interface Installation extends AutoCloseable {

    /** Something ends in the middle of the programme, and begins again: everybody has to log in again. */
    void restart();

    /** Stops, and goes on elsewhere from a backup. */
    void goOnFromABackup();

    /** This person, logged in. */
    Person person(String id);

    /** Everything that was received, also before the last restart. */
    Mails mails();

    /** Lets an administrator move the clock, and waits until everything due on the way is done. */
    void moveTo(String local);

    /** How many instances of a process run. */
    long whatRuns(String process);

    /** Where the engine keeps this text: the columns of its tables that hold it. */
    List<String> whereTheEngineKeeps(String text);

    @Override
    void close();
}
