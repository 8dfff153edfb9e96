/** What the world outside reads and hands in: the API, the public pages, the mailboxes of the calls. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "quota",
            "storage",
            "programme",
            "retention",
            "link",
            "file",
            "print",
            "meeting",
            "call",
            "newsletter",
            "candidacy",
            "form",
            "inbox",
            "selection",
            "pilot",
            "roadmap",
            "assignment",
            "correspondence",
            "process",
            "process :: engine",
            "process :: candidacy",
            "process :: meeting",
            "process :: newsletter",
            "process :: question",
            "process :: inbox"
        })
package be.pilootloket.intake;
