package be.pilootloket.identity;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.alarm.Alarm;
import be.pilootloket.process.alarm.Alarms;
import be.pilootloket.process.engine.Accounts;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who uses the account for emergencies is noted and told to all administrators. */
@Service
class BreakGlass {

    private final Accounts accounts;
    private final Ledger ledger;
    private final Alarms alarms;

    BreakGlass(Accounts accounts, Ledger ledger, Alarms alarms) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.alarms = alarms;
    }

    /** Somebody logged in; of any other account nothing is noted. */
    @Transactional
    public void entered(String user) {
        if (accounts.breakGlass(user)) {
            ledger.note(Deed.BREAK_GLASS_ENTERED, null, user, user, Map.of());
            alarms.raise(Alarm.BREAK_GLASS_ENTERED, user);
        }
    }
}
