package be.pilootloket.intake.page;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.DossierVersion;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.print.Press;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Zone;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints the receipt of a candidacy: what came in, when, and what the rules said of it then. */
@Component
class ReceiptPrint {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

    private final CandidacyDesk candidacies;
    private final ITemplateEngine templates;
    private final Press press;

    ReceiptPrint(CandidacyDesk candidacies, ITemplateEngine templates, Press press) {
        this.candidacies = candidacies;
        this.templates = templates;
        this.press = press;
    }

    byte[] of(Candidacy candidacy) {
        Programme programme = candidacies.programme(candidacy.number());
        DossierVersion first = candidacy.versions().get(0);
        Map<String, Object> words = Map.of(
                "candidacy", candidacy,
                "version", first,
                "dossier", first.dossier(),
                "programme", programme,
                "when", programme.dutchTime(),
                "inTime", programme.timeline().deadline().accepts(candidacy.receivedAt()),
                "zone",
                        programme
                                .areas()
                                .find(first.dossier().zone())
                                .map(Zone::name)
                                .orElse(first.dossier().zone()),
                "unsatisfied",
                        first.findings().stream()
                                .filter(finding -> finding.answer() == Finding.Answer.NOT_SATISFIED)
                                .toList());
        return press.pdf(templates.process("print/receipt", new Context(DUTCH, words)));
    }
}
