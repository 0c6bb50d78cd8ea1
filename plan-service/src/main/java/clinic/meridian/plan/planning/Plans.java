package clinic.meridian.plan.planning;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.Visit;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.DocumentsFactory;
import clinic.meridian.plan.condition.Conditions;
import clinic.meridian.plan.condition.Modifiers;
import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.course.Standing;
import clinic.meridian.plan.coverage.LimitNear;
import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.Protocols;

import com.mongodb.client.model.IndexOptions;

import org.bson.Document;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All patients' plans. A change stores the facts and the events that follow from them in one write;
 * the events are what differs between the standing published last and the one now.
 */
@Component
public class Plans {

    private static final int LIST_LIMIT = 500;
    private static final int CLINIC_LIMIT = 20_000;

    private final Documents<PlanFile> files;
    private final Protocols protocols;
    private final Payers payers;
    private final Conditions conditions;
    private final PlanMetrics metrics;
    private final Clock clock;

    Plans(
            DocumentsFactory factory,
            Protocols protocols,
            Payers payers,
            Conditions conditions,
            PlanMetrics metrics,
            Clock clock) {
        this.files = factory.open("plans", PlanFile.class);
        this.protocols = protocols;
        this.payers = payers;
        this.conditions = conditions;
        this.metrics = metrics;
        this.clock = clock;
        index("state.plan", true);
        index("state.usual.clinic", false);
        index("state.lookAgainAt", false);
    }

    /** To the millisecond, as it is stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Empty for a patient who is on no protocol. */
    public Optional<Plan> find(PatientId patient) {
        return files.find(patient.value()).flatMap(file -> plan(patient, file.state()));
    }

    public Optional<Plan> find(PlanId plan) {
        return files.find(new Document("state.plan", plan.value()), 1).stream()
                .findFirst()
                .flatMap(file -> plan(new PatientId(file.id()), file.state()));
    }

    /** All that was told of a patient, on a protocol or not. */
    List<Fact> told(PatientId patient) {
        return files.find(patient.value()).map(file -> file.state().told()).orElse(List.of());
    }

    /** The clinic of a patient, known since the first booking. */
    public Optional<ClinicId> clinicOf(PatientId patient) {
        return files.find(patient.value())
                .flatMap(file -> Optional.ofNullable(file.state().usual()))
                .map(Usual::clinic);
    }

    /** Plans of a clinic with a review open. */
    public List<Plan> underReview(ClinicId clinic) {
        var open =
                new Document("state.usual.clinic", clinic.value()).append("state.reviewing", true);
        return files.find(open, LIST_LIMIT).stream()
                .flatMap(file -> plan(new PatientId(file.id()), file.state()).stream())
                .toList();
    }

    /** Plans of a clinic, those that have ended among them. */
    public List<Plan> at(ClinicId clinic) {
        return files.find(new Document("state.usual.clinic", clinic.value()), CLINIC_LIMIT).stream()
                .flatMap(file -> plan(new PatientId(file.id()), file.state()).stream())
                .toList();
    }

    /** Plans whose next visit was wanted by a day that has passed somewhere on earth. */
    public List<Plan> pastTheirWindow(ClinicId clinic) {
        var today = now().atZone(ZoneOffset.MAX).toLocalDate();
        var past =
                new Document("state.usual.clinic", clinic.value())
                        .append("state.published.latest", new Document("$lt", today.toString()));
        return files.find(past, CLINIC_LIMIT).stream()
                .flatMap(file -> plan(new PatientId(file.id()), file.state()).stream())
                .toList();
    }

    /** Patients whose standing time alone may have changed. */
    List<PatientId> toLookAt(Instant now, int limit) {
        var due = new Document("state.lookAgainAt", new Document("$lte", now));
        return files.find(due, limit).stream().map(file -> new PatientId(file.id())).toList();
    }

    void lookAgain(PatientId patient) {
        metrics.lookedAgain();
        var _ = change(patient, Wish.Next::new);
    }

    /** Something happened to a patient. Harmless when told twice. */
    public void tell(String eventId, PatientId patient, Fact fact) {
        once(eventId, patient, file -> file.and(fact));
    }

    /**
     * The appointment book says something of a visit, and with it what is known of the course.
     *
     * @param stands whether the patient is still expected for it
     */
    public void visit(String eventId, Visit visit, boolean stands, Fact... facts) {
        once(
                eventId,
                visit.patient(),
                file -> {
                    var next = file.knows(visit, stands);
                    for (var fact : facts) {
                        next = next.and(fact);
                    }
                    return next;
                });
    }

    /** Changes a patient's file and publishes what follows; a refusal changes nothing. */
    public Answer change(PatientId patient, Function<PlanFile, Wish> wish) {
        var fresh = PlanId.next();
        return files.change(
                patient.value(),
                found -> {
                    var before = found == null ? PlanFile.empty(fresh) : found;
                    return switch (wish.apply(before)) {
                        case Refused refused -> Change.none(refused);
                        case Wish.Next next -> kept(patient, before, next.file());
                    };
                });
    }

    private void once(String eventId, PatientId patient, UnaryOperator<PlanFile> next) {
        var fresh = PlanId.next();
        var _ =
                files.changeOnce(
                        eventId,
                        patient.value(),
                        found -> {
                            var before = found == null ? PlanFile.empty(fresh) : found;
                            return kept(patient, before, next.apply(before));
                        });
    }

    private Change<PlanFile, Answer> kept(PatientId patient, PlanFile before, PlanFile changed) {
        var plan = plan(patient, changed);
        if (plan.isEmpty()) {
            return changed.equals(before)
                    ? Change.none(new Answer.Kept(plan))
                    : Change.to(changed.edited(), List.of(), new Answer.Kept(plan));
        }
        var standing = plan.get().standing();
        var near = near(plan.get(), changed.coverage());
        var events = Announcing.of(patient, changed, standing, plan.get().protocol(), near, now());
        var after =
                changed.covered(changed.coverage().saying(near)).published(standing, events.size());
        if (after.equals(before)) {
            return Change.none(new Answer.Kept(plan));
        }
        metrics.said(events);
        var edited = after.edited();
        var kept = plan.get();
        var read =
                new Plan(
                        patient,
                        edited,
                        kept.beginning(),
                        kept.protocol(),
                        kept.modifiers(),
                        standing,
                        kept.covered());
        return Change.to(edited, events, new Answer.Kept(Optional.of(read)));
    }

    private Optional<Plan> plan(PatientId patient, PlanFile file) {
        var beginning = file.beginning();
        if (beginning == null) {
            return Optional.empty();
        }
        var modifiers = conditions.kept(beginning.modifiers());
        var now = now();
        var course = metrics.replayed(() -> replayed(beginning, modifiers, file.told(), now));
        var followed = protocol(course.protocol());
        var covered = payers.of(beginning, file, followed, course, now);
        var standing = covered == null ? course : covered.standing();
        return Optional.of(
                new Plan(patient, file, beginning, followed, modifiers, standing, covered));
    }

    /** Where a plan would stand now with these facts. */
    public Standing supposing(Plan plan, List<Fact> facts) {
        var now = now();
        var course = replayed(plan.beginning(), plan.modifiers(), facts, now);
        var followed = protocol(course.protocol());
        var covered = payers.of(plan.beginning(), plan.file(), followed, course, now);
        return covered == null ? course : covered.standing();
    }

    private Standing replayed(
            Beginning beginning, Modifiers modifiers, List<Fact> facts, Instant now) {
        return Course.replay(
                protocol(beginning.protocol()),
                protocols::find,
                beginning.start(modifiers),
                facts,
                now);
    }

    /** Limits that come near and were not told; none once the course is over. */
    private static List<LimitNear> near(Plan plan, CoverageNotes notes) {
        var covered = plan.covered();
        return covered == null || plan.standing().kind() == Standing.Kind.FINISHED
                ? List.of()
                : notes.unsaid(covered.near());
    }

    private CareProtocol protocol(String reference) {
        return protocols
                .find(reference)
                .orElseThrow(() -> new IllegalStateException("no protocol file for a plan"));
    }

    private void index(String field, boolean unique) {
        var _ = files.raw().createIndex(new Document(field, 1), new IndexOptions().unique(unique));
    }
}
