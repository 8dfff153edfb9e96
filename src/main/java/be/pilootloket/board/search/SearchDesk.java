package be.pilootloket.board.search;

import be.pilootloket.board.Visitor;
import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.engine.Access;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Zone;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for words in everything that a visitor may open, and in nothing else: what is not looked through cannot be found, nor
 * counted. Dossiers are read to be searched, since neither database folds accents by itself.
 */
@Service
@Transactional(readOnly = true)
class SearchDesk {

    /** One more than is shown tells that there are others. */
    private static final int MESSAGES = 21;

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final RoadmapDesk roadmaps;
    private final PilotDesk pilots;
    private final MeetingDesk meetings;
    private final PostOffice register;
    private final Access access;

    SearchDesk(
            CallDesk calls,
            CandidacyDesk candidacies,
            RoadmapDesk roadmaps,
            PilotDesk pilots,
            MeetingDesk meetings,
            PostOffice register,
            Access access) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.meetings = meetings;
        this.register = register;
        this.access = access;
    }

    /** What was found, by kind; kinds of which nothing was found are left out. */
    List<Hits> find(Words words, Visitor visitor) {
        if (words.none()) {
            return List.of();
        }
        List<Hits> found = new ArrayList<>();
        List<Call> visible = calls.all().stream()
                .filter(call -> call.published() || visitor.office())
                .toList();
        found.add(Hits.of(
                "Oproepen",
                visible.stream().filter(call -> matches(call, words)).map(SearchDesk::hit)));
        if (visitor.office()) {
            found.add(Hits.of("Kandidaturen", visible.stream().flatMap(call -> candidacies(call, words))));
        }
        if (visitor.follows()) {
            found.add(Hits.of("Pilootprojecten", roadmaps.all().stream().flatMap(roadmap -> pilots(roadmap, words))));
            found.add(Hits.of("Bijeenkomsten", roadmaps.all().stream().flatMap(roadmap -> meetings(roadmap, words))));
        }
        if (visitor.office()) {
            found.add(Hits.of("Brieven en mails", messages(words)));
        }
        if (visitor.administrator()) {
            found.add(Hits.of("Accounts", accounts(words)));
        }
        return found.stream().filter(hits -> !hits.hits().isEmpty()).toList();
    }

    private static boolean matches(Call call, Words words) {
        return words.in(call.code(), call.definition().title());
    }

    private static Hit hit(Call call) {
        return new Hit(call.code(), call.definition().title(), "/calls/" + call.code());
    }

    private Stream<Hit> candidacies(Call call, Words words) {
        Programme programme = call.definition();
        return candidacies.of(call.code()).stream()
                .filter(candidacy -> words.in(texts(candidacy, programme)))
                .map(candidacy -> new Hit(
                        candidacy.number(),
                        String.join(
                                ", ",
                                candidacy.dossier().initiator().organisation(),
                                zone(candidacy.dossier(), programme)),
                        "/candidacies/" + candidacy.number()));
    }

    private static Stream<String> texts(Candidacy candidacy, Programme programme) {
        Dossier dossier = candidacy.dossier();
        return Stream.concat(
                Stream.of(
                        candidacy.number(),
                        dossier.title(),
                        zone(dossier, programme),
                        dossier.initiator().organisation(),
                        dossier.initiator().contact(),
                        dossier.initiator().email()),
                dossier.partners().stream().map(Partner::organisation));
    }

    private static String zone(Dossier dossier, Programme programme) {
        return dossier.zone() == null
                ? ""
                : programme.areas().find(dossier.zone()).map(Zone::name).orElse(dossier.zone());
    }

    private Stream<Hit> pilots(Roadmap roadmap, Words words) {
        return pilots.ofRoadmap(roadmap.code()).stream()
                .filter(pilot -> words.in(pilot.number(), pilot.name()))
                .map(pilot -> hit(pilot, roadmap));
    }

    private static Hit hit(Pilot pilot, Roadmap roadmap) {
        return new Hit(pilot.name(), pilot.number(), "/roadmaps/" + roadmap.code() + "#pilootprojecten");
    }

    private Stream<Hit> meetings(Roadmap roadmap, Words words) {
        return meetings.of(roadmap.code()).stream()
                .filter(meeting -> words.in(meeting.number(), meeting.title(), meeting.place()))
                .map(meeting -> hit(meeting, roadmap));
    }

    private static Hit hit(Meeting meeting, Roadmap roadmap) {
        return new Hit(meeting.title(), meeting.announcement(), "/roadmaps/" + roadmap.code() + "#bijeenkomsten");
    }

    private Stream<Hit> messages(Words words) {
        List<Hit> found = new ArrayList<>();
        register.each(MessageSearch.ALL, message -> {
            if (found.size() < MESSAGES
                    && words.in(
                            message.id().value(),
                            message.about(),
                            message.addressee(),
                            message.address(),
                            message.subject())) {
                found.add(new Hit(message.subject(), message.addressee(), "/mails/" + message.id()));
            }
        });
        return found.stream();
    }

    private Stream<Hit> accounts(Words words) {
        return access.accounts().stream()
                .filter(account -> words.in(account.id(), account.name()))
                .map(account -> new Hit(account.name(), account.id(), "/accounts"));
    }
}
