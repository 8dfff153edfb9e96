package be.pilootloket.correspondence;

import java.util.Objects;

/**
 * To whom a message goes. Name and address are taken as they were typed: a bad one becomes a refused message that a
 * person looks at, and never keeps the others from being sent.
 *
 * @param name how the message greets them, never null, may be blank
 * @param address the e-mail address as it was given, never null, may be malformed
 * @param number the number of the candidacy that they are told about; null for everyone else
 */
public record Addressee(String name, String address, String number) {

    public Addressee {
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
    }

    /** Someone who is not told about a candidacy of their own. */
    public static Addressee of(String name, String address) {
        return new Addressee(name, address, null);
    }
}
