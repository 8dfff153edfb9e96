package be.pilootloket.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the register against what a mail server took.
 *
 * @param kills when the product was killed, by {@link System#nanoTime}
 * @param archived whether an archive mailbox gets a copy of each: then nothing may arrive twice
 */
record LetterAccount(List<Entry> register, List<Copy> taken, List<Long> kills, boolean archived) {

    /** How long our commit may take after the answer of the server: a kill meanwhile leaves nobody who knows. */
    static final Duration WINDOW = Duration.ofSeconds(1);

    /**
     * A row of the register.
     *
     * @param number of the candidacy
     * @param letter the SHA-256 of the PDF; null for a mail without a letter
     */
    record Entry(String messageId, String number, String address, String state, int attempts, String letter) {}

    /** What is wrong, a sentence each; empty when the two agree. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, List<Copy>> copies = copies();
        for (Entry entry : register) {
            faults.addAll(faults(entry, copies.getOrDefault(entry.messageId(), List.of())));
            copies.remove(entry.messageId());
        }
        copies.keySet().forEach(id -> faults.add("received, but not in the register: " + id));
        register.stream()
                .filter(entry -> entry.letter() != null)
                .collect(Collectors.groupingBy(Entry::number, Collectors.counting()))
                .forEach((number, letters) -> {
                    if (letters > 1) {
                        faults.add(letters + " letters for " + number);
                    }
                });
        return faults;
    }

    private List<String> faults(Entry entry, List<Copy> copies) {
        List<String> faults = new ArrayList<>();
        if (!entry.state().equals("SENT")) {
            faults.add(entry.state() + " and not SENT: " + entry.messageId());
        }
        if (copies.isEmpty()) {
            faults.add("lost: " + entry.messageId());
        }
        if (copies.size() > entry.attempts()) {
            faults.add("received more often than the register says it was tried: " + entry.messageId());
        }
        if (archived && copies.size() > 1) {
            faults.add("received twice, though it lay in the archive: " + entry.messageId());
        }
        Set<String> bytes = copies.stream().map(Copy::sha256).collect(Collectors.toCollection(LinkedHashSet::new));
        if (bytes.size() > 1) {
            faults.add("received twice, with other bytes: " + entry.messageId());
        }
        for (int at = 0; at < copies.size(); at++) {
            Copy copy = copies.get(at);
            if (!copy.recipients().contains(entry.address())) {
                faults.add("received by " + copy.recipients() + ": " + entry.messageId());
            }
            if (entry.letter() != null && !entry.letter().equals(copy.letter())) {
                faults.add("another PDF than the register keeps: " + entry.messageId());
            }
            if (at + 1 < copies.size() && !doubtful(copy)) {
                faults.add("received again after the product knew that it was taken: " + entry.messageId());
            }
        }
        return faults;
    }

    /** Whether the product could not know, or was killed before it could write down, that the server took it. */
    boolean doubtful(Copy copy) {
        return !copy.heard() || kills.stream().anyMatch(kill -> Math.abs(kill - copy.takenAt()) < WINDOW.toNanos());
    }

    /** How many messages arrived more than once. */
    long twice() {
        return copies().values().stream().filter(copies -> copies.size() > 1).count();
    }

    private Map<String, List<Copy>> copies() {
        return taken.stream().collect(Collectors.groupingBy(Copy::messageId, LinkedHashMap::new, Collectors.toList()));
    }
}
