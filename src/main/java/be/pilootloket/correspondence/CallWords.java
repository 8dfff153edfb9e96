package be.pilootloket.correspondence;

import be.pilootloket.call.CancellationDesk;
import be.pilootloket.call.Faq;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.InfoSession;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.RequiredDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What a letter can say about a call, beside its letterhead. */
@Component
class CallWords {

    private final SessionDesk sessions;
    private final QuestionDesk questions;
    private final CancellationDesk cancellations;
    private final Untold untold;
    private final Clock clock;

    CallWords(
            SessionDesk sessions, QuestionDesk questions, CancellationDesk cancellations, Untold untold, Clock clock) {
        this.sessions = sessions;
        this.questions = questions;
        this.cancellations = cancellations;
        this.untold = untold;
        this.clock = clock;
    }

    Map<String, Object> of(Programme programme) {
        DutchTime dutch = programme.dutchTime();
        Map<String, Object> words = new HashMap<>();
        words.put("purpose", programme.policy().purpose());
        words.put("deadline", programme.timeline().deadline().text());
        words.put("open", programme.timeline().deadline().accepts(clock.instant()));
        words.put("publishedOn", dutch.date(programme.publishesAt()));
        words.put("selectsBy", dutch.date(programme.timeline().selectsBy()));
        words.put("startsOn", dutch.date(programme.timeline().startsOn()));
        words.put("capacity", programme.capacity());
        words.put(
                "documents",
                programme.documents().stream().map(RequiredDocument::label).toList());
        words.put(
                "callText",
                programme.callText().title() + " (versie "
                        + programme.callText().version() + ")");
        words.putAll(session(programme));
        words.putAll(faq(programme.code()));
        words.put(
                "cancellationReason",
                cancellations
                        .of(programme.code())
                        .map(cancellation -> cancellation.reason())
                        .orElse(null));
        return words;
    }

    /** The candidates of whom nobody was told how it ended. Costs a look at each: only for who needs it. */
    List<String> waiting(String callCode) {
        return untold.of(callCode).stream()
                .map(candidacy -> candidacy.number() + ", "
                        + SingleLine.of(candidacy.dossier().initiator().organisation(), 200))
                .toList();
    }

    private Map<String, Object> session(Programme programme) {
        Optional<Meeting> meeting = sessions.find(programme.code());
        InfoSession planned = programme.timeline().infoSession();
        Map<String, Object> words = new HashMap<>();
        words.put("infoSessionOn", null);
        words.put("infoSessionPlace", null);
        if (meeting.isPresent()) {
            words.put("infoSessionOn", MeetingWords.when(meeting.get()));
            words.put("infoSessionPlace", meeting.get().place());
        } else if (planned != null) {
            words.put("infoSessionOn", when(programme, planned.on(), planned.from(), planned.until()));
            words.put("infoSessionPlace", planned.place());
        }
        return words;
    }

    private static String when(Programme programme, LocalDate on, LocalTime from, LocalTime until) {
        return "%s van %s tot %s"
                .formatted(programme.dutchTime().fullDate(on), DutchTime.hour(from), DutchTime.hour(until));
    }

    private Map<String, Object> faq(String callCode) {
        Optional<Faq> faq = questions.faq(callCode);
        int version = faq.map(Faq::version).orElse(0);
        List<Faq.Entry> entries = faq.map(Faq::entries).orElse(List.of());
        return Map.of(
                "faqVersion", version,
                "newAnswers", answers(entries, entry -> entry.version() == version),
                "earlierAnswers", answers(entries, entry -> entry.version() != version));
    }

    private static List<Particulars.Answer> answers(List<Faq.Entry> entries, Predicate<Faq.Entry> which) {
        return entries.stream()
                .filter(which)
                .map(entry -> new Particulars.Answer(entry.question(), entry.answer()))
                .toList();
    }
}
