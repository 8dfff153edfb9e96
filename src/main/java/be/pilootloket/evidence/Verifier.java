package be.pilootloket.evidence;

import be.pilootloket.evidence.Verification.Broken;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.stereotype.Component;

/** Reads the chain from its first row to its head, a page at a time, beside whoever adds to it meanwhile. */
@Component
class Verifier {

    private static final int PAGE = 1000;
    private static final Set<String> DESTROYED = Set.of(Deed.DATA_FORGOTTEN.name(), Deed.FILE_FORGOTTEN.name());

    private final Entries entries;
    private final Witnesses witnesses;
    private final Clock clock;

    Verifier(Entries entries, Witnesses witnesses, Clock clock) {
        this.entries = entries;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    Verification verify() {
        Reading reading = new Reading();
        Optional<Broken> broken = reading.toTheEnd();
        return new Verification(
                clock.instant(),
                reading.last.seq(),
                reading.last.hash(),
                reading.gone,
                reading.unexplained.size(),
                broken.orElse(null));
    }

    private final class Reading {

        private Head last = Head.NONE;
        private long gone;

        /** What is no longer kept and of which no later row says that it was destroyed. */
        private final Set<String> unexplained = new HashSet<>();

        /**
         * The head is read after the rows: a row and the head that tells of it appear together, so a head that is further
         * means that there is more to read, and no more rows then that the last ones were taken away.
         */
        private Optional<Broken> toTheEnd() {
            while (true) {
                Optional<Broken> broken = rows();
                if (broken.isPresent()) {
                    return broken;
                }
                Head read = last;
                Optional<Head> head = entries.head();
                if (head.isEmpty()) {
                    return Optional.of(new Broken(read.seq(), null, "Het einde van de keten is gewist."));
                }
                if (head.get().equals(read)) {
                    return Optional.empty();
                }
                if (head.get().seq() <= read.seq()) {
                    return Optional.of(new Broken(
                            read.seq(), null, "De keten hoort hier niet te eindigen: haar einde zegt iets anders."));
                }
                if (entries.behind(read.seq(), 1).isEmpty()) {
                    return Optional.of(new Broken(
                            read.seq() + 1,
                            null,
                            "Deze rij ontbreekt, en alles erna: de keten telt %d rijen."
                                    .formatted(head.get().seq())));
                }
            }
        }

        private Optional<Broken> rows() {
            List<Entry> page = entries.behind(from(), PAGE);
            while (!page.isEmpty()) {
                for (Entry entry : page) {
                    Optional<String> why = why(entry);
                    if (why.isPresent()) {
                        return Optional.of(broken(entry, why.get()));
                    }
                    if (DESTROYED.contains(entry.deed())) {
                        unexplained.remove(entry.about());
                    }
                    last = Head.of(entry);
                }
                page = entries.behind(from(), PAGE);
            }
            return Optional.empty();
        }

        /** Before the first row too: what was put there has a number that none of ours has. */
        private long from() {
            return last.seq() == 0 ? Long.MIN_VALUE : last.seq();
        }

        private Optional<String> why(Entry entry) {
            if (entry.seq() > last.seq() + 1) {
                return Optional.of("Deze rij ontbreekt.");
            }
            if (entry.seq() <= last.seq()) {
                return Optional.of("Deze rij is tussengevoegd.");
            }
            if (!entry.agrees()) {
                return Optional.of("Wat er staat, past niet bij de hash van de rij: ze is veranderd.");
            }
            if (!entry.previousHash().equals(last.hash())) {
                return Optional.of("Deze rij sluit niet aan op de rij ervoor: een van beide is veranderd.");
            }
            return changed(entry);
        }

        private Broken broken(Entry entry, String why) {
            return entry.seq() > last.seq() + 1
                    ? new Broken(last.seq() + 1, null, why)
                    : new Broken(entry.seq(), entry, why);
        }

        private Optional<String> changed(Entry entry) {
            String noted = entry.details().get(Ledger.SHA256);
            if (noted == null || !witnesses.speakOf(entry.deed())) {
                return Optional.empty();
            }
            Optional<String> kept = kept(entry);
            if (kept.isEmpty()) {
                gone++;
                unexplained.add(entry.about());
            }
            return kept.filter(now -> !now.equals(noted))
                    .map(now -> "Wat hierover bewaard wordt, is na het noteren veranderd.");
        }

        /** Facts that no database can look for were never noted by us. */
        private Optional<String> kept(Entry entry) {
            try {
                return witnesses.sha256(entry.deed(), entry.about(), entry.details());
            } catch (DataIntegrityViolationException | InvalidDataAccessApiUsageException forged) {
                return Optional.of(forged.getClass().getSimpleName());
            }
        }
    }
}
