package be.pilootloket.call;

import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter for questions about a call (S13): a log, answers that a second person approves, and an FAQ that everyone gets
 * at the same moment.
 */
@Service
@Transactional
public class QuestionDesk {

    /** What kinds of organisation can ask, in Dutch. Nobody's name is kept. */
    public static final List<String> ASKERS = List.of(
            "kandidaat", "zorgraad", "organisatie uit zorg of welzijn", "lokaal bestuur", "vereniging", "andere");

    private final Questions questions;
    private final Calls calls;
    private final Clock clock;

    QuestionDesk(Questions questions, Calls calls, Clock clock) {
        this.questions = questions;
        this.calls = calls;
        this.clock = clock;
    }

    /** Why a question cannot be registered. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(NewQuestion question) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Call> call = question.callCode() == null
                ? Optional.empty()
                : calls.find(question.callCode().strip());
        if (call.isEmpty()) {
            refusals.add(new Refusal("callCode", "Deze oproep bestaat niet."));
        } else if (!call.get().published() || call.get().phase().over()) {
            refusals.add(new Refusal(
                    "callCode",
                    "De oproep %s is %s: er kunnen geen vragen bij."
                            .formatted(call.get().code(), call.get().phase().text())));
        }
        if (question.asker() == null || !ASKERS.contains(question.asker())) {
            refusals.add(new Refusal("asker", "Kies wie de vraag stelt."));
        }
        Texts.require(refusals, "question", question.text(), "Schrijf de vraag op.");
        return List.copyOf(refusals);
    }

    /** Puts a question in the log; gives its number. */
    public long register(NewQuestion question) {
        String code = calls.find(question.callCode().strip()).orElseThrow().code();
        return questions.insert(question, code, clock.instant());
    }

    /** The question with this number. */
    @Transactional(readOnly = true)
    public Question get(long id) {
        return questions.find(id).orElseThrow(() -> new IllegalArgumentException("No question " + id));
    }

    /** Every question about a call, oldest first. */
    @Transactional(readOnly = true)
    public List<Question> of(String callCode) {
        return questions.of(callCode);
    }

    /** Why an answer cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Answer answer) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "answer", answer.text(), "Schrijf het antwoord op.");
        return List.copyOf(refusals);
    }

    /** Puts an answer down, for a second person to approve. */
    public void answer(Answer answer) {
        questions.answer(answer, clock.instant());
    }

    /** Why a verdict on an answer cannot be taken; nobody approves the own answer. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(AnswerVerdict verdict) {
        List<Refusal> refusals = new ArrayList<>();
        Question question = get(verdict.question());
        if (!verdict.approved() && !AnswerVerdict.BACK.equals(verdict.verdict())) {
            refusals.add(new Refusal("verdict", "Kies wat er met dit antwoord gebeurt."));
        } else if (verdict.approved() && verdict.by().equals(question.answeredBy())) {
            refusals.add(
                    new Refusal("verdict", "U hebt dit antwoord zelf geschreven. Iemand anders moet het goedkeuren."));
        } else if (verdict.publishNow()
                && calls.find(question.callCode()).orElseThrow().phase().over()) {
            refusals.add(new Refusal(
                    "verdict",
                    "De oproep is %s: publiceren kan niet meer. Bewaar het antwoord of stuur het terug."
                            .formatted(calls.find(question.callCode())
                                    .orElseThrow()
                                    .phase()
                                    .text())));
        } else if (!verdict.approved()) {
            Texts.require(refusals, "remarks", verdict.remarks(), "Schrijf wat er aan het antwoord moet veranderen.");
        }
        Texts.limit(refusals, "remarks", verdict.remarks(), Texts.LONGEST);
        return List.copyOf(refusals);
    }

    /** Approves an answer or sends it back. */
    public void decide(AnswerVerdict verdict) {
        if (verdict.approved()) {
            questions.approve(verdict.question(), verdict.by(), clock.instant());
        } else {
            questions.sendBack(verdict.question(), verdict.remarks());
        }
    }

    /**
     * Publishes every approved answer that is not out yet, as one new version of the FAQ. When there is none, the FAQ stays
     * as it is: two publications at once become one. It also stays as it is once the call is over.
     *
     * @return whether there is a new version
     */
    public boolean publish(String callCode) {
        calls.lock(callCode);
        List<Faq.Entry> entries =
                new ArrayList<>(faq(callCode).map(Faq::entries).orElse(List.of()));
        int version = faq(callCode).map(Faq::version).orElse(0) + 1;
        List<Faq.Entry> added = questions.of(callCode).stream()
                .filter(question -> question.approvedBy() != null && question.faqVersion() == null)
                .map(question -> new Faq.Entry(question.text(), question.answer(), version))
                .toList();
        if (added.isEmpty() || calls.find(callCode).orElseThrow().phase().over()) {
            return false;
        }
        entries.addAll(added);
        questions.publish(callCode, new Faq(version, clock.instant(), entries));
        return true;
    }

    /** The FAQ as it was last published; empty while nothing is. */
    @Transactional(readOnly = true)
    public Optional<Faq> faq(String callCode) {
        return questions.faq(callCode);
    }
}
