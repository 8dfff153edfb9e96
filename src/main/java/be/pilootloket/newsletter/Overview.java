package be.pilootloket.newsletter;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Faq;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.link.Addresses;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the running calls stand, as a text that staff complete and send (S62, "een overzicht met een stand van zaken"). */
@Component
class Overview {

    private final CallDesk calls;
    private final SessionDesk sessions;
    private final QuestionDesk questions;
    private final Addresses addresses;

    Overview(CallDesk calls, SessionDesk sessions, QuestionDesk questions, Addresses addresses) {
        this.calls = calls;
        this.sessions = sessions;
        this.questions = questions;
        this.addresses = addresses;
    }

    /** Every published call that is not over, the newest first. */
    String text(Instant now) {
        String running = calls.all().stream()
                .filter(call -> call.published() && !call.phase().over())
                .sorted(Comparator.comparing(Call::publishedAt).reversed())
                .map(call -> paragraph(call, now))
                .collect(Collectors.joining("\n\n"));
        return running.isEmpty() ? "Er loopt op dit moment geen oproep." : running;
    }

    private String paragraph(Call call, Instant now) {
        Programme programme = call.definition();
        DutchTime dutch = programme.dutchTime();
        List<String> lines = new ArrayList<>();
        lines.add(programme.title());
        boolean open = programme.timeline().deadline().accepts(now);
        lines.add(
                open
                        ? "U kunt indienen tot en met %s."
                                .formatted(programme.timeline().deadline().text())
                        : "Indienen kan niet meer. De selectie is er ten laatste op %s."
                                .formatted(dutch.date(programme.timeline().selectsBy())));
        sessions.find(call.code())
                .filter(session -> session.state().toCome())
                .map(Meeting::announcement)
                .ifPresent(when -> lines.add("Infosessie: " + when + "."));
        questions
                .faq(call.code())
                .map(Faq::entries)
                .ifPresent(answers ->
                        lines.add("Er zijn antwoorden op veelgestelde vragen (%d).".formatted(answers.size())));
        lines.add("Alles over de oproep: " + addresses.forCandidates("/oproepen/" + call.code()));
        return String.join("\n", lines);
    }
}
