package be.pilootloket.programme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the rules of a call; each test spoils the shipped file in one way. */
class RulesOfACallTest extends SpoiledFile {

    @Test
    void refusesAnUnknownRuleKind() {
        refuses(
                with("kind: area", "kind: territory"),
                "rules.zone.kind",
                "Het soort regel \"territory\" kennen we niet.");
    }

    @Test
    void refusesARuleWithoutASourcePhrase() {
        refuses(
                with("source: { id: S10, phrase: de initiatiefnemer van het pilootproject }", "source: { id: S10 }"),
                "rules.initiator.source.phrase",
                "Deze sleutel ontbreekt of is leeg.");
    }

    @Test
    void refusesARuleWithoutASource() {
        refuses(
                with("    source: { id: S10, phrase: de initiatiefnemer van het pilootproject }\n", ""),
                "rules.initiator.source",
                "Deze sleutel ontbreekt of is leeg.");
    }

    @Test
    void refusesARuleWithABlankSourcePhrase() {
        refuses(
                with("phrase: de initiatiefnemer van het pilootproject", "phrase: \"  \""),
                "rules.initiator.source.phrase",
                "Deze sleutel ontbreekt of is leeg.");
    }

    @ParameterizedTest
    @CsvSource({
        "'    needs:\n      - { label: een erkend Logo, anyOf: [logo], count: 1, recognised: true } # gekozen (D4): één volstaat\n', rules.logo.needs, at-least",
        "'    partnerKinds: [care-council]\n', rules.care-councils.partnerKinds, every-care-council",
        "'    toJudge: We gaan nog na of alle zorgraden van uw regionale zorgzone meedoen.\n', rules.care-councils.toJudge, every-care-council",
        "'    document: application-form\n', rules.application-form.document, document",
        "'    document: engagement-declaration\n', rules.engagement-declarations.document, declaration-per-partner",
        "'    toJudge: We gaan nog na of het werkgebied van uw optionele partners past bij de regionale zorgzone.\n', rules.optional-partner-region.toJudge, person-judges"
    })
    void refusesARuleThatLacksAParameterOfItsKind(String line, String key, String kind) {
        refuses(with(line, ""), key, "Een regel van het soort " + kind + " heeft dit nodig.");
    }

    @Test
    void refusesAnAtLeastRuleThatLooksForSeveralThings() {
        refuses(
                with("kind: all-of\n    label: Geestelijke", "kind: at-least\n    label: Geestelijke"),
                "rules.mental-health.needs",
                "Een regel van het soort at-least vraagt precies één ding.");
    }

    @Test
    void refusesAnAllOfRuleThatLooksForOneThing() {
        refuses(
                with("kind: at-least\n    label: Logo", "kind: all-of\n    label: Logo"),
                "rules.logo.needs",
                "Een regel van het soort all-of vraagt minstens twee dingen.");
    }

    @Test
    void refusesARuleThatAsksForNoneOfAKind() {
        refuses(
                with("anyOf: [logo], count: 1", "anyOf: [logo], count: 0"),
                "rules.logo.needs.count",
                "Het aantal moet 1 of meer zijn.");
    }

    @Test
    void refusesARuleThatAcceptsNoKindAtAll() {
        refuses(
                with("anyOf: [logo]", "anyOf: []"),
                "rules.logo.needs.anyOf",
                "Hier hoort minstens één soort partner te staan.");
    }

    @Test
    void refusesAnUnknownPartnerKindInANeed() {
        refuses(
                with("anyOf: [logo]", "anyOf: [logos]"),
                "rules.logo.needs.anyOf",
                "Het soort partner \"logos\" staat niet bij de partners.");
    }

    @Test
    void refusesAnUnknownPartnerKindInARule() {
        refuses(
                with("partnerKinds: [care-council]", "partnerKinds: [zorgraad]"),
                "rules.care-councils.partnerKinds",
                "Het soort partner \"zorgraad\" staat niet bij de partners.");
    }

    @Test
    void refusesAnUnknownDocumentInARule() {
        refuses(
                with("document: application-form", "document: budget"),
                "rules.application-form.document",
                "Het document \"budget\" staat niet bij de documenten.");
    }

    @Test
    void refusesACallWithoutRules() {
        refuses(without("rules:\n(  .*\n)+", "rules: []\n"), "rules", "De oproep heeft geen enkele regel.");
    }

    @Test
    void refusesACallWithoutPartnerKinds() {
        refuses(
                without("  kinds:\n(    .*\n)+", "  kinds: []\n"),
                "partners.kinds",
                "De oproep noemt geen enkel soort partner.");
    }
}
