package be.pilootloket.retention;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Refusal;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter where someone asks what is kept about them (AVG, article 15). Staff put it together and hand it over. */
@Service
@Transactional
public class PersonDesk {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    private final List<Keeper> keepers;
    private final Ledger ledger;

    PersonDesk(List<Keeper> keepers, Ledger ledger) {
        this.keepers = keepers;
        this.ledger = ledger;
    }

    /**
     * All that is kept about one person.
     *
     * @param reference the number that the chain knows it by
     * @param address as asked, in lower case
     * @param kept by room; only the rooms that keep something
     * @param others the mail addresses of others in it, sorted: a caution for whoever hands it over
     */
    public record Person(String reference, String address, Map<String, List<Kept>> kept, Set<String> others) {}

    /** Why nothing can be looked up for this address; the field is {@code email}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String email) {
        return EmailAddress.fault(email == null ? null : email.strip())
                .map(fault -> new Refusal("email", fault))
                .stream()
                .toList();
    }

    /** Puts together what is kept, and notes that somebody asked; the chain hears no address. */
    public Person handOut(String email, String by) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        Map<String, List<Kept>> kept = new TreeMap<>();
        keepers.forEach(keeper -> {
            List<Kept> found = keeper.about(address);
            if (!found.isEmpty()) {
                kept.put(room(keeper), found);
            }
        });
        Person person = new Person(
                "inzage-" + UUID.randomUUID().toString().substring(0, 8), address, kept, others(kept, address));
        int parts = kept.values().stream().mapToInt(List::size).sum();
        ledger.note(Deed.PERSON_EXPORTED, null, person.reference(), by, Map.of("parts", String.valueOf(parts)));
        return person;
    }

    private static String room(Keeper keeper) {
        String[] packages = keeper.getClass().getPackageName().split("\\.");
        return packages[packages.length - 1];
    }

    private static Set<String> others(Map<String, List<Kept>> kept, String address) {
        Set<String> others = new TreeSet<>();
        kept.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one.values().values().stream())
                .flatMap(text -> ADDRESS.matcher(text).results())
                .map(MatchResult::group)
                .map(found -> found.toLowerCase(Locale.ROOT))
                .filter(found -> !found.equals(address))
                .forEach(others::add);
        return others;
    }
}
