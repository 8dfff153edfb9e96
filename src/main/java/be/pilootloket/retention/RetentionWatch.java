package be.pilootloket.retention;

/** Who must hear that a run did not end well. */
public interface RetentionWatch {

    /** Called within the transaction of the run, when at least one piece could not be destroyed. */
    void failed();
}
