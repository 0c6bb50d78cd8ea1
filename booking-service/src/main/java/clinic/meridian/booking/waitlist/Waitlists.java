package clinic.meridian.booking.waitlist;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The waitlists, one per clinic. Every change is one conditional write of one of them. */
@Component
class Waitlists {

    private static final int MOST_CLINICS = 10_000;
    private static final String WAITING = "state.waiting.id";
    private static final String OFFERED = "state.waiting.offer.hold";
    private static final String PASSED = "state.waiting.passed.hold";

    private final Documents<Waitlist> lists;

    Waitlists(Documents<Waitlist> lists) {
        this.lists = lists;
    }

    Waitlist of(ClinicId clinic) {
        return lists.find(clinic.value())
                .map(Stored::state)
                .orElseGet(() -> Waitlist.blank(clinic));
    }

    /** Those on which somebody waits. */
    List<Waitlist> busy() {
        return all(new Document(WAITING, new Document("$exists", true)));
    }

    /** Where an opening was offered, whether it still is or not. */
    Optional<Waitlist> knowing(HoldId hold) {
        return all(new Document(OFFERED, hold.value())).stream()
                .findFirst()
                .or(() -> all(new Document(PASSED, hold.value())).stream().findFirst());
    }

    /** As it is afterwards. */
    Waitlist change(ClinicId clinic, UnaryOperator<Waitlist> how) {
        return lists.change(clinic.value(), found -> changed(clinic, found, how));
    }

    /** As {@link #change}; a second delivery of the same event changes nothing. */
    Waitlist changeOnce(String event, ClinicId clinic, UnaryOperator<Waitlist> how) {
        return lists.changeOnce(event, clinic.value(), found -> changed(clinic, found, how))
                .orElseGet(() -> of(clinic));
    }

    /** Changes it when {@code how} has an answer; says whether it had. */
    boolean changeIf(ClinicId clinic, Function<Waitlist, Optional<Waitlist>> how) {
        return lists.change(
                clinic.value(),
                found ->
                        how.apply(found == null ? Waitlist.blank(clinic) : found)
                                .map(next -> Change.to(next, List.of(), true))
                                .orElseGet(() -> Change.none(false)));
    }

    private static Change<Waitlist, Waitlist> changed(
            ClinicId clinic, @Nullable Waitlist found, UnaryOperator<Waitlist> how) {
        var before = found == null ? Waitlist.blank(clinic) : found;
        var after = how.apply(before);
        return after.equals(before) ? Change.none(before) : Change.to(after, List.of(), after);
    }

    private List<Waitlist> all(Document filter) {
        return lists.find(filter, MOST_CLINICS).stream().map(Stored::state).toList();
    }
}
