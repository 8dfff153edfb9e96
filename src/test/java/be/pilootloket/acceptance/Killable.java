package be.pilootloket.acceptance;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The product as processes of its own, of which one is killed wherever a play restarts it and while the clock moves. */
interface Killable extends Installation {

    /** Waits until each node is up: then one can be killed. */
    void awaitUp();

    /** Waits until whatever was begun has ended, also what a killed node had in hand. */
    void settle();

    /** How often a node was killed. */
    int kills();

    /** Ends every node as an administrator would. */
    void stop();

    /** What was left behind, once they are stopped. */
    JdbcClient tables();

    /** The settings by which a command finds the database. */
    String[] where();

    /** Which database it is, and which version. */
    String database();
}
