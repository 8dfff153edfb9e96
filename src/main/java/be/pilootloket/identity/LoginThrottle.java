package be.pilootloket.identity;

import be.pilootloket.quota.Quota;
import io.github.bucket4j.TimeMeter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often passwords may be tried: for one account from one network, from one network, and for one account from everywhere. The
 * last does not hold where the account came in before: whoever guesses elsewhere must not keep its owner out. What runs out
 * fills again by itself.
 */
@Component
class LoginThrottle {

    private static final int REMEMBERED = 10_000;

    private final Quota pairs;
    private final Quota networks;
    private final Quota accounts;
    private final Set<String> cameIn = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    @Autowired
    LoginThrottle() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    LoginThrottle(TimeMeter time) {
        this.pairs = new Quota(5, 20, time);
        this.networks = new Quota(30, 200, time);
        this.accounts = new Quota(20, 60, time);
    }

    /** Counts one more try, unless there were too many already; gives whether it may be made. */
    boolean mayTry(String user, String address) {
        String account = user.toLowerCase(Locale.ROOT);
        String network = Quota.network(address);
        return networks.take(network)
                && pairs.take(pair(account, network))
                && (cameInFrom(account, network) || accounts.take(account));
    }

    /** The try was right: it does not count. */
    void right(String user, String address) {
        String account = user.toLowerCase(Locale.ROOT);
        String network = Quota.network(address);
        networks.giveBack(network);
        pairs.giveBack(pair(account, network));
        if (!cameInFrom(account, network)) {
            accounts.giveBack(account);
            synchronized (cameIn) {
                cameIn.add(pair(account, network));
            }
        }
    }

    private boolean cameInFrom(String account, String network) {
        synchronized (cameIn) {
            return cameIn.contains(pair(account, network));
        }
    }

    private static String pair(String account, String network) {
        return network + " " + account;
    }
}
