/** What the world outside reads and hands in: the API, the public pages. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "programme",
            "link",
            "file",
            "print",
            "meeting",
            "call",
            "newsletter",
            "candidacy",
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
            "process :: question"
        })
package be.pilootloket.intake;
