package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.waitlist.RankRule.Candidate;
import clinic.meridian.events.PatientId;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who is next. All are choices of the house (domain 6.4); none is evidence. */
final class Ranking {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** The plan's window for the next visit has passed. */
    static final RankRule OVERDUE_FIRST =
            new RankRule(
                    "overdue first",
                    Comparator.comparing(Candidate::overdue, Comparator.reverseOrder()));

    /** A flare was confirmed, and no visit has followed. */
    static final RankRule THEN_FLARES =
            new RankRule(
                    "then flares",
                    Comparator.comparing(
                            each -> each.urgency().flaring(), Comparator.reverseOrder()));

    /** Who asked earlier. */
    static final RankRule THEN_THE_LONGEST_WAIT =
            new RankRule(
                    "then the longest wait", Comparator.comparing(each -> each.waiting().since()));

    static final List<RankRule> ALL = List.of(OVERDUE_FIRST, THEN_FLARES, THEN_THE_LONGEST_WAIT);

    private Ranking() {}

    /** In the order in which they are asked. */
    static List<Candidate> ranked(
            List<Waiting> waiting, Map<PatientId, Urgency> urgencies, LocalDate today) {
        return waiting.stream()
                .map(
                        each ->
                                new Candidate(
                                        each,
                                        urgencies.getOrDefault(each.patient(), Urgency.NONE),
                                        today))
                .sorted(
                        ALL.stream()
                                .map(RankRule::first)
                                .reduce(Comparator::thenComparing)
                                .orElseThrow()
                                .thenComparing(each -> each.waiting().id()))
                .toList();
    }

    /** Why they stand where they stand, for staff. */
    static List<String> why(Candidate candidate, ZoneId zone) {
        var why = new ArrayList<String>();
        var latest = candidate.urgency().latest();
        if (latest != null && candidate.overdue()) {
            why.add("The plan wanted a visit by " + DAY.format(latest) + ".");
        }
        var flare = candidate.urgency().flareAt();
        if (flare != null) {
            why.add("A flare was confirmed on " + DAY.format(flare.atZone(zone)) + ".");
        }
        why.add("Waiting since " + DAY.format(candidate.waiting().since().atZone(zone)) + ".");
        return why;
    }
}
