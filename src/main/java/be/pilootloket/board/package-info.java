/** Pages for people: start page, call, mails. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "programme",
            "meeting",
            "call",
            "candidacy",
            "selection",
            "pilot",
            "roadmap",
            "correspondence",
            "process",
            "process :: engine"
        })
package be.pilootloket.board;
