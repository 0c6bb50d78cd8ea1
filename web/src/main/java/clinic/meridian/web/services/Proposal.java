package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What may become of visits booked ahead, as booking-service tells it.
 *
 * @param state {@code open freeing accepted declined outdated}
 * @param version what was seen; an answer names it
 * @param free given back on a yes
 */
public record Proposal(
        String id,
        String clinic,
        String state,
        long version,
        int intervalDays,
        OffsetDateTime expiresAt,
        List<Line> free,
        List<Line> keep) {

    /**
     * @param start in the clinic's zone
     * @param sentence why, or what became of it
     * @param outcome {@code freed changed gone too-late}; absent until the answer was yes
     */
    public record Line(
            String appointment,
            String type,
            OffsetDateTime start,
            String practitioner,
            String sentence,
            @Nullable String outcome) {

        /** Whether it could not be given back as the patient saw it. */
        public boolean left() {
            return outcome != null && !outcome.equals("freed");
        }
    }

    public boolean open() {
        return state.equals("open");
    }

    public boolean accepted() {
        return state.equals("accepted") || state.equals("freeing");
    }
}
