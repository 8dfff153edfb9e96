package be.pilootloket.correspondence;

/** How an attempt to hand a message to the mail server ended. An attempt that certainly failed is an exception instead. */
public enum Handover {
    /** Nothing remains to be done: the server took it, or a person waived it. */
    SETTLED,
    /** The address is malformed, or the server refuses it for good: a person must look. */
    REFUSED,
    /** The server's answer never came. */
    UNCERTAIN
}
