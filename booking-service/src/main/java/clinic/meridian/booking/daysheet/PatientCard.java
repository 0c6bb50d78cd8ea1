package clinic.meridian.booking.daysheet;

import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What the book has to know of a patient to place a visit. Read before the page; the page itself
 * makes sure that nobody is in two places.
 *
 * @param days on which the patient has other visits, past ones too
 * @param assessed whether a first visit took place or is booked
 * @param usual the practitioner whom they know, who comes first when anybody would do
 */
public record PatientCard(
        PatientId id,
        Set<LocalDate> days,
        boolean assessed,
        Gates gates,
        @Nullable PractitionerId usual) {

    public PatientCard {
        days = Set.copyOf(days);
    }

    /**
     * @param awaitsClearance whether a screening answer waits for the clinic's word (article 001)
     */
    public PatientCard(
            PatientId id, Set<LocalDate> days, boolean assessed, boolean awaitsClearance) {
        this(id, days, assessed, new Gates(awaitsClearance, null, false, Set.of()), null);
    }

    /**
     * For a visit whose place was kept when every rule about the patient was met: none is asked
     * again.
     */
    public static PatientCard admitted(PatientId id) {
        return new PatientCard(id, Set.of(), true, Gates.OPEN, null);
    }

    /** As if there were visits on these days too. */
    public PatientCard with(Set<LocalDate> more) {
        var all = new HashSet<>(days);
        all.addAll(more);
        return new PatientCard(id, all, assessed, gates, usual);
    }

    /** As if the clinic had given its word. */
    public PatientCard cleared() {
        return new PatientCard(id, days, assessed, gates.cleared(), usual);
    }

    /** As if staff had agreed: the clinic itself offers the time, or it was booked before. */
    PatientCard approved() {
        return new PatientCard(id, days, assessed, gates.approved(), usual);
    }

    /** As if one more visit were booked. */
    public PatientCard with(LocalDate day, boolean firstVisit) {
        var more = with(Set.of(day));
        return new PatientCard(id, more.days(), assessed || firstVisit, gates, usual);
    }
}
