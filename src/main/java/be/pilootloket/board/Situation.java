package be.pilootloket.board;

import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.process.engine.BusinessTimers;
import be.pilootloket.process.engine.ComingJob;
import be.pilootloket.programme.DutchTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an administrator looks at every day beside what stands still: letters that do not leave, mailboxes, the next dates. */
@Component
class Situation {

    private static final int NEXT = 10;
    private static final int MANY = 1000;

    private final PostOffice register;
    private final Mailboxes mailboxes;
    private final BusinessTimers timers;

    Situation(PostOffice register, Mailboxes mailboxes, BusinessTimers timers) {
        this.register = register;
        this.mailboxes = mailboxes;
        this.timers = timers;
    }

    /**
     * Letters in a state in which they do not leave by themselves, or in which nobody knows.
     *
     * @param state the name that the register's page searches by
     * @param count at least one; a thousand stands for that many or more
     * @param what in Dutch
     */
    record Stuck(String state, int count, String what) {}

    /**
     * A date that the processes wait for.
     *
     * @param when in Dutch
     * @param about the number or the code; empty when the process has none
     */
    record Coming(String when, String step, String process, String about) {}

    List<Stuck> letters() {
        return List.of(
                        stuck(
                                MessageState.REFUSED,
                                "geweigerd; in de takenlijst staat een taak om het adres te verbeteren"),
                        stuck(MessageState.UNKNOWN, "misschien vertrokken: de mailserver gaf geen antwoord"))
                .stream()
                .filter(found -> found.count() > 0)
                .toList();
    }

    List<Reach> mailboxes() {
        return mailboxes.states().stream()
                .map(state -> Reach.of(state, DutchTime.AGENCY))
                .toList();
    }

    /** The earliest first. */
    List<Coming> next() {
        return timers.next(NEXT).stream().map(Situation::coming).toList();
    }

    static Coming coming(ComingJob job) {
        return new Coming(
                DutchTime.AGENCY.stamp(job.dueAt()),
                job.activity(),
                job.process(),
                job.businessKey() == null ? "" : job.businessKey());
    }

    private Stuck stuck(MessageState state, String what) {
        return new Stuck(
                state.name(),
                register.search(new MessageSearch(null, null, state), MANY).size(),
                what);
    }
}
