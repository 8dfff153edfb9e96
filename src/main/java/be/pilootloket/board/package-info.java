/** Pages for people: start page, call, mails. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "storage",
            "evidence",
            "programme",
            "link",
            "file",
            "print",
            "meeting",
            "call",
            "candidacy",
            "inbox",
            "selection",
            "pilot",
            "roadmap",
            "portfolio",
            "assignment",
            "retention",
            "correspondence",
            "process",
            "process :: assignment",
            "process :: correspondence",
            "process :: engine"
        })
package be.pilootloket.board;
