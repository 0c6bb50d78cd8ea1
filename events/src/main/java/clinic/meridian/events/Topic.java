package clinic.meridian.events;

/** The topics. Each has {@value #PARTITIONS} partitions and is keyed by the patient's id. */
public enum Topic {
    BOOKINGS("clinic.bookings"),
    PLANS("clinic.plans"),
    MESSAGES("clinic.messages"),
    /** Compacted; its values are encrypted with a key of the patient's own. */
    CONTACTS("clinic.contacts");

    public static final int PARTITIONS = 12;

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    /** The name as Kafka knows it. */
    public String title() {
        return title;
    }

    /** Where a consumer group puts what it could not handle. As many partitions as the topic. */
    public String deadLetters(String group) {
        return title + "." + group + ".dead";
    }

    public static Topic of(ClinicEvent event) {
        return switch (event) {
            case BookingEvent _ -> BOOKINGS;
            case PlanEvent _ -> PLANS;
            case MessageEvent _ -> MESSAGES;
            case ContactEvent _ -> CONTACTS;
        };
    }
}
