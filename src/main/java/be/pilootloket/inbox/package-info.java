/** What reaches the mailbox of a call: kept whole, read with care, and placed with what it is about. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"storage", "evidence", "programme", "call", "candidacy", "file", "form"})
package be.pilootloket.inbox;
