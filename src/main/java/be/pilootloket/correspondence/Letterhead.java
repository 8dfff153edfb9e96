package be.pilootloket.correspondence;

import be.pilootloket.link.Addresses;
import be.pilootloket.programme.Programme;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every letter of a call may say, whatever it is about: the call, the agency, and where to ask for help. */
@Component
class Letterhead {

    private final Addresses addresses;

    Letterhead(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * The particulars of a letter.
     *
     * @param words what it says beside the letterhead
     */
    Particulars with(Programme programme, Map<String, Object> words) {
        Map<String, Object> all = new HashMap<>();
        all.put("callCode", programme.code());
        all.put("callTitle", programme.title());
        all.put("agency", programme.agency().name());
        all.put("service", programme.contact().name());
        all.put("contactEmail", programme.contact().email());
        all.put("contactPhone", programme.contact().phone());
        all.put("mailbox", programme.mailbox());
        all.put("callPage", forColleagues("/calls/" + programme.code()));
        all.put("publicPage", forCandidates("/oproepen/" + programme.code()));
        all.putAll(words);
        return new Particulars(programme.code(), programme.agency().name(), programme.mailbox(), all);
    }

    /** The whole address of a public or a personal page; the path begins with a slash. */
    String forCandidates(String path) {
        return addresses.forCandidates(path);
    }

    /** The whole address of a page for who has an account; the path begins with a slash. */
    String forColleagues(String path) {
        return addresses.forColleagues(path);
    }

    static Map<String, Object> specimen() {
        Map<String, Object> words = new HashMap<>();
        words.put("greeting", "Logo Voorbeeld");
        words.put("callCode", "VB-2019");
        words.put("callTitle", "Oproep voor voorbeeldprojecten");
        words.put("agency", "Agentschap Voorbeeld");
        words.put("service", "Team Voorbeeld");
        words.put("contactEmail", "contact@agentschap.example");
        words.put("contactPhone", "02 000 00 00");
        words.put("mailbox", "oproep@agentschap.example");
        words.put("callPage", "https://pilootloket.example/calls/VB-2019");
        words.put("publicPage", "https://pilootloket.example/oproepen/VB-2019");
        return words;
    }
}
