package clinic.meridian.reminder.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the text provider says a message got, in its order. Reports repeat and arrive out of
 * order: a lower rank never replaces a higher one, and a final one stays.
 */
public enum DeliveryReport {
    NONE(0),
    ACCEPTED(1),
    SCHEDULED(1),
    QUEUED(2),
    SENDING(3),
    SENT(4),
    DELIVERED(5),
    READ(5),
    UNDELIVERED(5),
    FAILED(5),
    CANCELED(5);

    private final int rank;

    DeliveryReport(int rank) {
        this.rank = rank;
    }

    /** Empty for a word that the provider did not use when this was written. */
    public static Optional<DeliveryReport> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    public boolean isNewsAfter(DeliveryReport known) {
        return rank > known.rank;
    }

    public boolean hasArrived() {
        return this == DELIVERED || this == READ;
    }

    public boolean hasFailed() {
        return this == UNDELIVERED || this == FAILED || this == CANCELED;
    }
}
