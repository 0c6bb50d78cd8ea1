package clinic.meridian.events;

/** Whatever the services tell each other. One event is one Kafka record. */
public sealed interface ClinicEvent permits BookingEvent, PlanEvent, MessageEvent, ContactEvent {

    /** The record's key: the patient's id, so that one patient's events stay in order. */
    String key();

    /** The CloudEvents subject: the id of the visit, hold, plan or reminder that this is about. */
    String subject();

    /** The CloudEvents type, for example {@code clinic.meridian.AppointmentBooked}. */
    default String type() {
        return "clinic.meridian." + getClass().getSimpleName();
    }
}
