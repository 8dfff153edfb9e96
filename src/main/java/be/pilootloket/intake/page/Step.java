package be.pilootloket.intake.page;

import be.pilootloket.call.Call;
import be.pilootloket.call.Phase;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A step of a call, as candidates read it.
 *
 * @param label what happens, in Dutch
 * @param date when, in Dutch
 * @param past whether it lies behind us
 * @param next whether it is the first that does not
 */
record Step(String label, String date, boolean past, boolean next) {

    /**
     * The steps of a call in their order. What is decided or started before its date lies behind us too.
     *
     * @param session the info session as it stands now; empty when there is none or when it does not take place
     */
    static List<Step> of(Call call, Optional<Meeting> session, Instant now) {
        Programme programme = call.definition();
        DutchTime dutch = programme.dutchTime();
        List<Dated> dated = new ArrayList<>();
        dated.add(new Dated("De oproep verschijnt", dutch.date(programme.publishesAt()), true));
        session.filter(meeting -> meeting.state() != State.CANCELLED)
                .ifPresent(meeting -> dated.add(new Dated(
                        "Infosessie",
                        dutch.fullDate(meeting.on()) + " om " + DutchTime.hour(meeting.from()),
                        !meeting.endsAt().isAfter(now))));
        dated.add(new Dated(
                "U dient uw aanvraag in",
                "tot en met " + programme.timeline().deadline().text(),
                !programme.closesAt().isAfter(now)));
        dated.add(new Dated(
                "De selectie is beslist",
                "ten laatste op " + dutch.date(programme.timeline().selectsBy()),
                call.phase().decided() || !programme.selectsBy().isAfter(now)));
        dated.add(new Dated(
                "De pilootprojecten starten",
                dutch.date(programme.timeline().startsOn()),
                call.phase() == Phase.STARTED || !programme.startsAt().isAfter(now)));
        long passed = dated.stream().filter(Dated::past).count();
        return IntStream.range(0, dated.size())
                .mapToObj(index ->
                        new Step(dated.get(index).label(), dated.get(index).date(), index < passed, index == passed))
                .toList();
    }

    private record Dated(String label, String date, boolean past) {}
}
