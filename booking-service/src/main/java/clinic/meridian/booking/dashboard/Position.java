package clinic.meridian.booking.dashboard;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How far a dashboard has seen {@code clinic.bookings}: the next offset of every partition. Sent as
 * the id of each server-sent event, so that a dashboard that comes back misses nothing.
 */
final class Position {

    private final long[] next;

    Position(long[] next) {
        this.next = next;
    }

    /**
     * @throws IllegalArgumentException when it is not one of ours
     */
    static Position parse(String lastEventId, int partitions) {
        try {
            var next = Arrays.stream(lastEventId.split("-")).mapToLong(Long::parseLong).toArray();
            if (next.length == partitions) {
                return new Position(next);
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("Last-Event-ID: expected the id of an event of ours");
    }

    long next(int partition) {
        return next[partition];
    }

    void seen(int partition, long offset) {
        next[partition] = offset + 1;
    }

    @Override
    public String toString() {
        return Arrays.stream(next).mapToObj(Long::toString).collect(Collectors.joining("-"));
    }
}
