package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What was said to patients and what they answered. Published by reminder-service. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        property = "type",
        defaultImpl = MessageEvent.Unknown.class)
public sealed interface MessageEvent extends ClinicEvent {

    /** Something said to a patient or by one. */
    sealed interface OfPatient extends MessageEvent {

        PatientId patient();

        @Override
        default String key() {
            return patient().value();
        }
    }

    /** The fate of one planned message. */
    sealed interface OfReminder extends OfPatient {

        ReminderId reminder();

        @Override
        default String subject() {
            return reminder().value();
        }
    }

    /**
     * @param appointment absent for messages about no visit, such as a check-in
     * @param kind for example {@code confirmation} or {@code reminder-24h}
     */
    record ReminderPlanned(
            ReminderId reminder,
            PatientId patient,
            @Nullable AppointmentId appointment,
            String kind,
            Instant dueAt)
            implements OfReminder {
        public ReminderPlanned {
            Required.present("reminder", reminder, "patient", patient, "kind", kind);
            Required.present("dueAt", dueAt);
        }
    }

    /** The provider accepted it. */
    record MessageSent(
            ReminderId reminder,
            PatientId patient,
            @Nullable AppointmentId appointment,
            String kind,
            Channel channel,
            Instant sentAt)
            implements OfReminder {
        public MessageSent {
            Required.present("reminder", reminder, "patient", patient, "kind", kind);
            Required.present("channel", channel, "sentAt", sentAt);
        }
    }

    record MessageDelivered(ReminderId reminder, PatientId patient, Channel channel, Instant at)
            implements OfReminder {
        public MessageDelivered {
            Required.present("reminder", reminder, "patient", patient, "channel", channel);
            Required.present("at", at);
        }
    }

    /** No more tries on this channel. */
    record MessageFailed(
            ReminderId reminder, PatientId patient, Channel channel, String reason, Instant at)
            implements OfReminder {
        public MessageFailed {
            Required.present("reminder", reminder, "patient", patient, "channel", channel);
            Required.present("reason", reason, "at", at);
        }
    }

    /** It was planned and will not be sent, for this reason. */
    record ReminderDropped(
            ReminderId reminder,
            PatientId patient,
            @Nullable AppointmentId appointment,
            String kind,
            String reason,
            Instant at)
            implements OfReminder {
        public ReminderDropped {
            Required.present("reminder", reminder, "patient", patient, "kind", kind);
            Required.present("reason", reason, "at", at);
        }
    }

    /** The patient answered that they come. booking-service confirms the visit of that version. */
    record VisitConfirmed(
            AppointmentId appointment, PatientId patient, long appointmentVersion, Instant at)
            implements OfPatient {
        public VisitConfirmed {
            Required.present("appointment", appointment, "patient", patient, "at", at);
        }

        @Override
        public String subject() {
            return appointment.value();
        }
    }

    /** The patient answered that they take what was offered. booking-service books it. */
    record OfferAccepted(HoldId hold, PatientId patient, Instant at) implements OfPatient {
        public OfferAccepted {
            Required.present("hold", hold, "patient", patient, "at", at);
        }

        @Override
        public String subject() {
            return hold.value();
        }
    }

    /** The patient asks for another time. Nothing is moved by itself. */
    record MoveAsked(AppointmentId appointment, PatientId patient, Instant at)
            implements OfPatient {
        public MoveAsked {
            Required.present("appointment", appointment, "patient", patient, "at", at);
        }

        @Override
        public String subject() {
            return appointment.value();
        }
    }

    /**
     * A pain report between visits. plan-service replays the course with it.
     *
     * @param score average of the last 7 days, 0 to 10
     */
    record PainReported(PainReportId report, PatientId patient, int score, Instant at)
            implements OfPatient {
        public PainReported {
            Required.present("report", report, "patient", patient, "at", at);
            Required.painScore("score", score);
        }

        @Override
        public String subject() {
            return report.value();
        }
    }

    /** Nothing more goes out on this channel until the patient opts in again. */
    record OptedOut(PatientId patient, Channel channel, Instant at) implements OfPatient {
        public OptedOut {
            Required.present("patient", patient, "channel", channel, "at", at);
        }

        @Override
        public String subject() {
            return patient.value();
        }
    }

    /** An event of a later version. Consumers count it and go on. */
    record Unknown() implements MessageEvent {
        @Override
        public String key() {
            return "";
        }

        @Override
        public String subject() {
            return "";
        }
    }

    enum Channel {
        @JsonProperty("sms")
        SMS,
        @JsonProperty("email")
        EMAIL
    }
}
