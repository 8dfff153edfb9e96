package be.pilootloket.portfolio;

import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first phase, Missie & Visie: the common format, the collective mission statement and where each pilot stands. */
@Service
@Transactional
public class MissionDesk {

    private static final String AGREEMENTS = "agreements";
    private static final String IDEAS = "ideas";
    private static final int MOST_IDEAS = 200;

    private final Outcomes outcomes;
    private final Statements statements;
    private final PilotDesk pilots;
    private final RoadmapDesk roadmaps;
    private final Clock clock;

    MissionDesk(Outcomes outcomes, Statements statements, PilotDesk pilots, RoadmapDesk roadmaps, Clock clock) {
        this.outcomes = outcomes;
        this.statements = statements;
        this.pilots = pilots;
        this.roadmaps = roadmaps;
        this.clock = clock;
    }

    /** How the pilots' outputs become comparable; empty until it was agreed. */
    @Transactional(readOnly = true)
    public Optional<CommonFormat> commonFormat(String roadmap) {
        return outcomes.latest(roadmap, CommonFormat.class);
    }

    /** Why a common format cannot be taken. */
    public List<Refusal> refusals(CommonFormat format) {
        return new Words()
                .optional("preparations", format.preparations())
                .optional("alignment", format.alignment())
                .text("format", format.format(), "Schrijf wat elk pilootproject meebrengt, en in welke vorm.")
                .refusals();
    }

    /** Records the common format, as the outcome of one meeting. */
    public void record(Minute minute, CommonFormat format) {
        roadmaps.hold(minute.roadmap());
        demand(refusals(format), minute);
        outcomes.add(
                minute,
                new CommonFormat(
                        Texts.stripped(format.preparations()),
                        Texts.stripped(format.alignment()),
                        format.format().strip()),
                clock.instant());
    }

    /** All versions of the mission statement, the first first. */
    @Transactional(readOnly = true)
    public List<MissionStatement> statements(String roadmap) {
        return statements.of(roadmap);
    }

    /** The version that holds now; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<MissionStatement> statement(String roadmap) {
        List<MissionStatement> all = statements(roadmap);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The answers to the four questions of the first plenary meeting; empty before it. */
    @Transactional(readOnly = true)
    public Optional<Comparison> comparison(String roadmap) {
        return outcomes.latest(roadmap, Comparison.class);
    }

    /** Why a mission statement cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String roadmap, NewStatement typed) {
        Comparison comparison = typed.comparison();
        Words words = new Words()
                .text("commonalities", comparison.commonalities(), "Schrijf waar de gemeenschappelijkheden zitten.")
                .text("differences", comparison.differences(), "Schrijf waar de verschillen zitten.")
                .text("background", comparison.background(), "Schrijf wat de achtergrond van die verschillen is.")
                .text("lessons", comparison.lessons(), "Schrijf wat we hieruit leren voor de collectieve opdracht.")
                .text("statement", typed.statement(), "Schrijf het collectieve mission statement.");
        refuseAgreements(words, roadmap, typed.agreements());
        return words.refusals();
    }

    /** Records a version of the mission statement with where each pilot stands; gives the version. */
    public MissionStatement record(Minute minute, NewStatement typed) {
        roadmaps.hold(minute.roadmap());
        demand(refusals(minute.roadmap(), typed), minute);
        Instant now = clock.instant();
        outcomes.add(minute, typed.comparison(), now);
        return version(minute, typed.statement(), null, typed.agreements(), now);
    }

    /** What the reality check and the brainstorm brought; empty before the second plenary meeting. */
    @Transactional(readOnly = true)
    public Optional<RealityInsights> insights(String roadmap) {
        return outcomes.latest(roadmap, RealityInsights.class);
    }

    /** Why the outcome of the reality check cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String roadmap, Revision typed) {
        Words words = new Words()
                .text("insights", typed.insights(), "Schrijf welke nieuwe inzichten de reality check bracht.");
        if (typed.changed() == null) {
            words.refuse("changed", "Kies ja of nee.");
        } else if (typed.changed()) {
            refuseRewording(words, roadmap, typed);
        } else if (statement(roadmap).isEmpty()) {
            words.refuse(
                    "changed",
                    "Er is nog geen collectief mission statement om te behouden. Kies ja en schrijf het nu.");
        }
        refuseIdeas(words, roadmap, typed.ideas());
        return words.refusals();
    }

    /** Records the insights and the ideas, and a new version of the mission statement only where it was needed. */
    public void record(Minute minute, Revision typed) {
        roadmaps.hold(minute.roadmap());
        demand(refusals(minute.roadmap(), typed), minute);
        Instant now = clock.instant();
        List<Idea> ideas = typed.ideas().stream()
                .map(idea -> new Idea(idea.text().strip(), Texts.stripped(idea.pilot())))
                .toList();
        outcomes.add(minute, new RealityInsights(typed.insights().strip(), typed.changed(), ideas), now);
        if (typed.changed()) {
            version(minute, typed.statement(), Texts.stripped(typed.reason()), typed.agreements(), now);
        }
    }

    private void refuseRewording(Words words, String roadmap, Revision typed) {
        words.text("statement", typed.statement(), "Schrijf het mission statement zoals het nu luidt.");
        Optional<MissionStatement> current = statement(roadmap);
        if (current.isPresent() && Objects.equals(current.get().text(), Texts.stripped(typed.statement()))) {
            words.refuse(
                    "statement",
                    "De tekst is dezelfde als versie %d. Pas hem aan, of kies dat er niets verandert."
                            .formatted(current.get().version()));
        }
        if (current.isPresent()) {
            words.text("changeReason", typed.reason(), "Schrijf waarom het mission statement verandert.");
        }
        refuseAgreements(words, roadmap, typed.agreements());
    }

    private void refuseAgreements(Words words, String roadmap, List<Agreement> agreements) {
        Map<String, String> open = names(roadmap);
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < agreements.size(); row++) {
            Agreement agreement = agreements.get(row);
            String field = "%s[%d].".formatted(AGREEMENTS, row);
            String name = open.get(agreement.pilot());
            if (name == null) {
                words.refuse(field + "pilot", "Kies op elke rij een pilootproject dat nog loopt.");
            } else if (!seen.add(agreement.pilot())) {
                words.refuse(field + "pilot", name + " staat er twee keer.");
            } else if (agreement.stance() == null) {
                words.refuse(field + "stance", "Kies het standpunt van " + name + ".");
            } else if (agreement.stance() == Stance.DISAGREES && Texts.missing(agreement.remark())) {
                words.refuse(field + "remark", "Schrijf waarom " + name + " niet akkoord is.");
            }
            words.limit(field + "remark", agreement.remark(), Words.LONGEST_REMARK, "");
        }
        open.forEach((number, name) -> {
            if (!seen.contains(number)) {
                words.refuse(AGREEMENTS, "Het standpunt van " + name + " ontbreekt.");
            }
        });
    }

    private void refuseIdeas(Words words, String roadmap, List<Idea> ideas) {
        if (ideas.size() > MOST_IDEAS) {
            words.refuse(IDEAS, "De lijst telt %d ideeën. Er passen er %d op.".formatted(ideas.size(), MOST_IDEAS));
        }
        Map<String, String> open = names(roadmap);
        for (int row = 0; row < ideas.size(); row++) {
            Idea idea = ideas.get(row);
            String field = "%s[%d].".formatted(IDEAS, row);
            if (Texts.missing(idea.text())) {
                words.refuse(field + "idea", "Schrijf op elke rij een idee, of neem de rij weg.");
            }
            if (!Texts.missing(idea.pilot()) && !open.containsKey(idea.pilot())) {
                words.refuse(field + "pilot", "Kies een pilootproject dat nog loopt, of laat het leeg.");
            }
            words.limit(field + "idea", idea.text(), Words.LONGEST_REMARK, "");
        }
    }

    private MissionStatement version(
            Minute minute, String text, String reason, List<Agreement> agreements, Instant now) {
        int next = statement(minute.roadmap()).map(MissionStatement::version).orElse(0) + 1;
        MissionStatement version = new MissionStatement(
                next,
                minute.meeting(),
                text.strip(),
                reason,
                agreements.stream()
                        .map(agreement -> new Agreement(
                                agreement.pilot(), agreement.stance(), Texts.stripped(agreement.remark())))
                        .toList(),
                minute.by(),
                now);
        statements.add(minute.roadmap(), version);
        return version;
    }

    private Map<String, String> names(String roadmap) {
        return pilots.open(roadmap).stream()
                .collect(Collectors.toMap(Pilot::number, Pilot::name, (first, second) -> first, LinkedHashMap::new));
    }

    private static void demand(List<Refusal> refusals, Minute minute) {
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("The outcome of " + minute.meeting() + " cannot be recorded: " + refusals);
        }
    }
}
