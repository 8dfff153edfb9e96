package be.pilootloket.acceptance;

import java.util.Random;

/** Random instants that can be had again: {@code -Dfaults.seed} repeats what a run printed. */
final class Chance {

    static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    private Chance() {}

    /** The chance of this test: the same for the same seed, whatever else runs. */
    static Random of(String test) {
        // Printed and not logged: the product runs once in this process and sets levels of its own.
        System.out.println("-Dfaults.seed=" + SEED + " (" + test + ")");
        return new Random(SEED ^ test.hashCode());
    }

    /** Lets a random time pass, so that what comes next falls at a random instant. */
    static void pass(Random chance, int mostMs) {
        try {
            Thread.sleep(chance.nextInt(mostMs));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
