package clinic.meridian.plan.summary;

import clinic.meridian.plan.planning.Plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When the next visit is, as far as plan and bookings tell. */
final class Ahead {

    private final Plan plan;
    private final Instant now;
    private final ZoneId zone;

    Ahead(Plan plan, Instant now, ZoneId zone) {
        this.plan = plan;
        this.now = now;
        this.zone = zone;
    }

    /** Visits that are booked and lie ahead, earliest first, at the clinic's hour. */
    List<LocalDateTime> booked() {
        return plan.ahead(now).stream()
                .map(visit -> LocalDateTime.ofInstant(visit.start(), visit.zone()))
                .toList();
    }

    List<Sentence> sentences() {
        var all = new ArrayList<Sentence>();
        var booked = booked();
        if (!booked.isEmpty()) {
            all.add(Sentence.of("next.booked", booked.getFirst(), booked.size() - 1));
        }
        var window = plan.standing().nextVisit();
        if (window == null) {
            all.add(none());
            if (!booked.isEmpty()) {
                all.add(Sentence.of("next.stays"));
            }
        } else {
            all.add(
                    Sentence.of(
                            "next.window", window.earliest(), window.latest(), window.target()));
            if (!booked.isEmpty()) {
                compare(booked.getFirst().toLocalDate(), window.earliest(), window.latest(), all);
            }
            if (window.appointmentType().equals("review")) {
                all.add(Sentence.of("next.review"));
            }
        }
        checkIn(all);
        return List.copyOf(all);
    }

    private static void compare(
            LocalDate booked, LocalDate earliest, LocalDate latest, List<Sentence> all) {
        if (booked.isBefore(earliest)) {
            all.add(Sentence.of("next.booked.early"));
        } else if (booked.isAfter(latest)) {
            all.add(Sentence.of("next.booked.late"));
        }
    }

    private Sentence none() {
        var standing = plan.standing();
        return switch (standing.kind()) {
            case ACTIVE -> Sentence.of("next.first");
            case ON_HOLD, REVIEW_PAUSED -> Sentence.of("next.waits");
            case DISCHARGE_OFFERED -> Sentence.of("next.offered");
            case LAPSED -> Sentence.of("next.lapsed");
            case FINISHED -> Sentence.of("next.finished");
        };
    }

    private void checkIn(List<Sentence> all) {
        var checkIn = plan.standing().checkIn();
        if (checkIn != null && checkIn.notAfter().isAfter(now)) {
            var from = LocalDate.ofInstant(checkIn.notBefore(), zone);
            var to = LocalDate.ofInstant(checkIn.notAfter(), zone);
            all.add(Sentence.of("next.check-in", from, to));
        }
    }
}
