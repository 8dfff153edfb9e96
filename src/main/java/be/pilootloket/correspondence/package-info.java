/** What is sent, to whom and when: occasions, templates, messages and their register. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "storage",
            "evidence",
            "print",
            "link",
            "programme",
            "meeting",
            "call",
            "newsletter",
            "candidacy",
            "inbox",
            "selection",
            "pilot",
            "roadmap",
            "assignment"
        })
package be.pilootloket.correspondence;
