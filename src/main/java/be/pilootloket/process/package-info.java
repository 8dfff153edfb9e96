/** The edge: the only room that touches the engine. It asks the rooms above and stores nothing itself. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "storage",
            "evidence",
            "programme",
            "file",
            "meeting",
            "call",
            "newsletter",
            "candidacy",
            "inbox",
            "selection",
            "pilot",
            "roadmap",
            "portfolio",
            "assignment",
            "retention",
            "correspondence"
        })
package be.pilootloket.process;
