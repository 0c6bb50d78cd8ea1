package clinic.meridian.plan.planning;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.PlanEvent.CoverageLimitNear;
import clinic.meridian.events.PlanEvent.FlareConfirmed;
import clinic.meridian.events.PlanEvent.FlareSuspected;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.PhaseChanged;
import clinic.meridian.events.PlanEvent.PlanFinished;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.events.PlanEvent.PlanResumed;
import clinic.meridian.events.PlanEvent.PlanStarted;
import clinic.meridian.events.PlanEvent.ReviewDue;
import clinic.meridian.events.PlanId;
import clinic.meridian.plan.course.Flare;
import clinic.meridian.plan.course.Outcome;
import clinic.meridian.plan.course.Review;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.course.Standing.Kind;
import clinic.meridian.plan.course.Step;
import clinic.meridian.plan.coverage.LimitNear;
import clinic.meridian.plan.protocol.CareProtocol;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what has changed between the last published standing and this one. Each event has a revision
 * of its own; the next visit comes last, so that it is the newest word.
 */
final class Announcing {

    private final List<PlanEvent> events = new ArrayList<>();
    private final PlanId plan;
    private final PatientId patient;
    private final @Nullable Usual usual;
    private final @Nullable Published before;
    private final Standing now;
    private long revision;

    private Announcing(PatientId patient, PlanFile file, Standing now) {
        this.plan = file.plan();
        this.patient = patient;
        this.usual = file.usual();
        this.before = file.published();
        this.now = now;
        this.revision = file.revision();
    }

    /**
     * @param file with what was published last
     * @param near limits of the payer that were not told yet
     */
    static List<PlanEvent> of(
            PatientId patient,
            PlanFile file,
            Standing now,
            CareProtocol protocol,
            List<LimitNear> near,
            Instant at) {
        var announcing = new Announcing(patient, file, now);
        announcing.phase(protocol);
        announcing.flare();
        announcing.reviews();
        announcing.stopsAndResumes();
        announcing.checkIn(at);
        announcing.limits(near);
        announcing.nextVisit();
        return List.copyOf(announcing.events);
    }

    private void phase(CareProtocol protocol) {
        if (before == null) {
            events.add(new PlanStarted(plan, patient, ++revision, now.phase(), protocol.version()));
        } else if (!before.phase().equals(now.phase())) {
            var last = now.history().isEmpty() ? null : now.history().getLast();
            boolean led = last != null && last.to().equals(now.phase());
            events.add(changed(before.phase(), led ? last : null, protocol));
        }
    }

    /** Without a step that led here, a correction or an undone override did. */
    private PhaseChanged changed(String from, @Nullable Step step, CareProtocol protocol) {
        var session = step == null ? null : step.session();
        return new PhaseChanged(
                plan,
                patient,
                ++revision,
                from,
                now.phase(),
                step == null ? "corrected" : step.reason().code(),
                session == null ? null : new AppointmentId(session),
                now.baseline(),
                step == null ? now.reportsUsed() : step.reportsUsed(),
                step == null ? now.smoothed() : step.smoothed(),
                protocol.version());
    }

    private void flare() {
        var at = now.flare().at();
        if (at == null || (before != null && before.saysFlare(now.flare()))) {
            return;
        }
        events.add(
                now.flare().state() == Flare.State.CONFIRMED
                        ? new FlareConfirmed(plan, patient, ++revision, at)
                        : new FlareSuspected(plan, patient, ++revision, at));
    }

    private void reviews() {
        for (var review : now.reviews()) {
            if (before == null || !before.reviews().contains(review.id())) {
                events.add(
                        new ReviewDue(
                                plan, patient, ++revision, review.id(), review.kind().code()));
            }
        }
    }

    private void stopsAndResumes() {
        var was = before == null ? Kind.ACTIVE : before.kind();
        if (was == now.kind()) {
            return;
        }
        switch (now.kind()) {
            case FINISHED -> finished(outcome());
            case LAPSED -> finished(PlanEvent.Outcome.LAPSED);
            case ON_HOLD -> events.add(new PlanOnHold(plan, patient, ++revision, holdReason()));
            case ACTIVE, DISCHARGE_OFFERED, REVIEW_PAUSED -> {
                if (was == Kind.ON_HOLD || was == Kind.LAPSED || was == Kind.FINISHED) {
                    events.add(new PlanResumed(plan, patient, ++revision));
                }
            }
        }
    }

    private void finished(PlanEvent.Outcome how) {
        events.add(new PlanFinished(plan, patient, ++revision, how));
    }

    private PlanEvent.Outcome outcome() {
        return now.outcome() == Outcome.DISCHARGED
                ? PlanEvent.Outcome.DISCHARGED
                : PlanEvent.Outcome.STOPPED;
    }

    private String holdReason() {
        return now.reviews().stream()
                .filter(review -> review.effect() == Review.Effect.HOLDS)
                .map(review -> review.kind().code())
                .findFirst()
                .orElse("paused");
    }

    private void checkIn(Instant at) {
        var checkIn = now.checkIn();
        if (checkIn != null
                && checkIn.notAfter().isAfter(at)
                && (before == null || !before.saysCheckIn(checkIn))) {
            events.add(
                    new CheckInDue(
                            plan,
                            patient,
                            ++revision,
                            usual == null ? null : usual.clinic(),
                            checkIn.notBefore(),
                            checkIn.notAfter(),
                            checkIn.reason()));
        }
    }

    private void limits(List<LimitNear> near) {
        for (var limit : near) {
            events.add(
                    new CoverageLimitNear(
                            plan, patient, ++revision, limit.remaining(), limit.window()));
        }
    }

    private void nextVisit() {
        var window = now.nextVisit();
        if (window == null
                || usual == null
                || (before != null && before.saysWindow(Published.of(now)))) {
            return;
        }
        events.add(
                new NextVisitDue(
                        plan,
                        patient,
                        usual.clinic(),
                        ++revision,
                        window.earliest(),
                        window.target(),
                        window.latest(),
                        usual.zone(),
                        window.appointmentType(),
                        usual.practitioner(),
                        usual.time(),
                        now.intervalDays()));
    }
}
