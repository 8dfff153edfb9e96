package be.pilootloket.pilot;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Days as they are counted where a pilot's programme says so. */
@Component
class Days {

    private final CallDesk calls;
    private final Programmes programmes;
    private final Clock clock;

    Days(CallDesk calls, Programmes programmes, Clock clock) {
        this.calls = calls;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** As the call was approved; the file itself when the pilots were chosen outside any call of ours. */
    Programme programme(String callCode) {
        return calls.find(callCode)
                .map(Call::definition)
                .or(() -> programmes.find(callCode))
                .orElseThrow(() -> new IllegalStateException("No call or programme " + callCode));
    }

    LocalDate today(String callCode) {
        return LocalDate.ofInstant(now(), programme(callCode).zone());
    }

    /** Midnight with which the day begins. */
    Instant beginOf(LocalDate day, String callCode) {
        return day.atStartOfDay(programme(callCode).zone()).toInstant();
    }

    Instant now() {
        return clock.instant();
    }
}
