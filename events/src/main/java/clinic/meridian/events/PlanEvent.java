package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What a treatment plan says. Published by plan-service on {@code clinic.plans}.
 *
 * <p>{@code revision} rises with every change of the plan; keep the highest seen. Conditions and
 * protocol names stay out, for they would tell a diagnosis.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        property = "type",
        defaultImpl = PlanEvent.Unknown.class)
public sealed interface PlanEvent extends ClinicEvent {

    /** A change of one plan. */
    sealed interface OfPlan extends PlanEvent {

        PlanId plan();

        PatientId patient();

        long revision();

        @Override
        default String key() {
            return patient().value();
        }

        @Override
        default String subject() {
            return plan().value();
        }
    }

    record PlanStarted(
            PlanId plan, PatientId patient, long revision, String phase, int protocolVersion)
            implements OfPlan {
        public PlanStarted {
            Required.present("plan", plan, "patient", patient, "phase", phase);
        }
    }

    /**
     * The cadence changed. Carries what was decided on, so that it can be explained.
     *
     * @param reason why, as one of the house's codes, for example {@code taper} or {@code flare}
     * @param session the session after which it was decided
     * @param baseline pain at the start, 0 to 10
     * @param reportsUsed the reports behind {@code smoothed}, oldest first
     * @param smoothed their median
     */
    record PhaseChanged(
            PlanId plan,
            PatientId patient,
            long revision,
            String from,
            String to,
            String reason,
            @Nullable AppointmentId session,
            @Nullable Double baseline,
            List<Integer> reportsUsed,
            @Nullable Double smoothed,
            int protocolVersion)
            implements OfPlan {
        public PhaseChanged {
            Required.present("plan", plan, "patient", patient, "from", from, "to", to);
            Required.present("reason", reason, "reportsUsed", reportsUsed);
            reportsUsed = List.copyOf(reportsUsed);
        }
    }

    /**
     * The next visit should fall in this window. booking-service answers with a held opening.
     *
     * @param earliest first calendar day at the clinic; {@code target} and {@code latest} likewise
     * @param preferredTime the patient's usual hour at the clinic
     * @param intervalDays days between visits from here on, 1 to 366; absent in events of before
     *     cadence proposals. When it grows, booking-service looks at the visits booked ahead
     */
    record NextVisitDue(
            PlanId plan,
            PatientId patient,
            ClinicId clinic,
            long revision,
            LocalDate earliest,
            LocalDate target,
            LocalDate latest,
            ZoneId zone,
            String appointmentType,
            @Nullable PractitionerId preferredPractitioner,
            @Nullable LocalTime preferredTime,
            @Nullable Integer intervalDays)
            implements OfPlan {
        public NextVisitDue {
            Required.present("plan", plan, "patient", patient, "clinic", clinic);
            Required.present("earliest", earliest, "target", target, "latest", latest);
            Required.present("zone", zone, "appointmentType", appointmentType);
            Required.that(
                    !target.isBefore(earliest) && !latest.isBefore(target),
                    "window: " + earliest + " " + target + " " + latest + " (expected: in order)");
            Required.that(
                    intervalDays == null || (intervalDays >= 1 && intervalDays <= 366),
                    "intervalDays: " + intervalDays + " (expected: 1 to 366)");
        }
    }

    /** Ask the patient for a pain report between these instants. */
    record CheckInDue(
            PlanId plan,
            PatientId patient,
            long revision,
            @Nullable ClinicId clinic,
            Instant notBefore,
            Instant notAfter,
            String reason)
            implements OfPlan {
        public CheckInDue {
            Required.present("plan", plan, "patient", patient, "reason", reason);
            Required.present("notBefore", notBefore, "notAfter", notAfter);
        }
    }

    /** One report is well above what the plan expects; a second one will tell. */
    record FlareSuspected(PlanId plan, PatientId patient, long revision, Instant reportedAt)
            implements OfPlan {
        public FlareSuspected {
            Required.present("plan", plan, "patient", patient, "reportedAt", reportedAt);
        }
    }

    record FlareConfirmed(PlanId plan, PatientId patient, long revision, Instant reportedAt)
            implements OfPlan {
        public FlareConfirmed {
            Required.present("plan", plan, "patient", patient, "reportedAt", reportedAt);
        }
    }

    /** A practitioner has to look. Some reasons pause suggestions until the review is closed. */
    record ReviewDue(PlanId plan, PatientId patient, long revision, String review, String reason)
            implements OfPlan {
        public ReviewDue {
            Required.present("plan", plan, "patient", patient, "review", review, "reason", reason);
        }
    }

    /** No suggestions and no check-ins until resumed. Booked visits stay. */
    record PlanOnHold(PlanId plan, PatientId patient, long revision, String reason)
            implements OfPlan {
        public PlanOnHold {
            Required.present("plan", plan, "patient", patient, "reason", reason);
        }
    }

    record PlanResumed(PlanId plan, PatientId patient, long revision) implements OfPlan {
        public PlanResumed {
            Required.present("plan", plan, "patient", patient);
        }
    }

    /** A payer's limit comes near. */
    record CoverageLimitNear(
            PlanId plan, PatientId patient, long revision, int remaining, String limit)
            implements OfPlan {
        public CoverageLimitNear {
            Required.present("plan", plan, "patient", patient, "limit", limit);
        }
    }

    record PlanFinished(PlanId plan, PatientId patient, long revision, Outcome outcome)
            implements OfPlan {
        public PlanFinished {
            Required.present("plan", plan, "patient", patient, "outcome", outcome);
        }
    }

    /** An event of a later version. Consumers count it and go on. */
    record Unknown() implements PlanEvent {
        @Override
        public String key() {
            return "";
        }

        @Override
        public String subject() {
            return "";
        }
    }

    enum Outcome {
        @JsonProperty("discharged")
        DISCHARGED,
        @JsonProperty("lapsed")
        LAPSED,
        @JsonProperty("stopped")
        STOPPED
    }
}
