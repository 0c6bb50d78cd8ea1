package clinic.meridian.reminder.replies;

import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PatientId;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;
import clinic.meridian.reminder.policy.Kind;
import clinic.meridian.reminder.schedule.About.Subject;
import clinic.meridian.reminder.schedule.Reminder;
import clinic.meridian.reminder.schedule.Schedule;

import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What patients have been asked by text and may be answering now. */
final class OpenPrompts {

    /** How long a number is taken as the answer. domain rule; choice. */
    private static final Duration QUESTION_OPEN_FOR = Duration.ofHours(72);

    private static final int MOST = 1_000;

    private final Documents<Schedule> schedules;

    OpenPrompts(Documents<Schedule> schedules) {
        this.schedules = schedules;
    }

    /** Visits ahead that a text has asked about; the one asked about last comes first. */
    List<Schedule> visits(List<PatientId> patients, Instant now) {
        return of(
                        patients,
                        schedule ->
                                schedule.about().subject() == Subject.VISIT
                                        && schedule.standing().isAhead()
                                        && startsAfter(schedule, now)
                                        && asked(schedule, Kind::asksForConfirmation).isPresent())
                .sorted(
                        Comparator.comparing(
                                        (Schedule schedule) ->
                                                asked(schedule, Kind::asksForConfirmation)
                                                        .orElse(Instant.EPOCH))
                                .reversed())
                .toList();
    }

    /** Visits ahead and times on offer; what a text asked last comes first. */
    List<Schedule> toAgreeTo(List<PatientId> patients, Instant now) {
        return Stream.concat(
                        visits(patients, now).stream(),
                        of(patients, schedule -> isOnOffer(schedule, now)))
                .sorted(Comparator.comparing(OpenPrompts::askedToAgree).reversed())
                .toList();
    }

    private static boolean isOnOffer(Schedule schedule, Instant now) {
        Instant until = schedule.about().expiresAt();
        return schedule.about().subject() == Subject.OFFER
                && schedule.standing().isAhead()
                && until != null
                && until.isAfter(now)
                && asked(schedule, Kind::offersATime).isPresent();
    }

    private static Instant askedToAgree(Schedule schedule) {
        return asked(schedule, kind -> kind.asksForConfirmation() || kind.offersATime())
                .orElse(Instant.EPOCH);
    }

    /** The question that waits for a number. */
    Optional<Schedule> question(List<PatientId> patients, Instant now) {
        return of(
                        patients,
                        schedule ->
                                schedule.about().subject() == Subject.QUESTION
                                        && schedule.standing().isAhead()
                                        && asked(schedule, kind -> kind == Kind.CHECK_IN)
                                                .filter(
                                                        at ->
                                                                !at.plus(QUESTION_OPEN_FOR)
                                                                        .isBefore(now))
                                                .isPresent())
                .findFirst();
    }

    private Stream<Schedule> of(List<PatientId> patients, Predicate<Schedule> open) {
        return patients.stream()
                .flatMap(
                        patient ->
                                schedules
                                        .find(
                                                new Document(
                                                        "state.about.patient", patient.value()),
                                                MOST)
                                        .stream())
                .map(Stored::state)
                .filter(open);
    }

    private static boolean startsAfter(Schedule schedule, Instant now) {
        OffsetDateTime start = schedule.about().start();
        return start != null && start.toInstant().isAfter(now);
    }

    private static Optional<Instant> asked(Schedule schedule, Predicate<Kind> which) {
        return schedule.reminders().stream()
                .filter(reminder -> reminder.hasLeft() && reminder.channel() == Channel.SMS)
                .filter(reminder -> reminder.version() >= schedule.agreedVersion())
                .filter(reminder -> which.test(reminder.kind()))
                .map(Reminder::sentAt)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
    }
}
