package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Refusal;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;
import clinic.meridian.events.BookingEvent.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import java.util.Map;
import java.util.regex.Pattern;

/** What all paths say alike. */
public final class Answers {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Answers() {}

    public static ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var slug = slug(refusal.reason());
        return refusal.field() == null
                ? Problems.of(slug, refusal.sentence())
                : Problems.of(slug, refusal.sentence(), Map.of("field", refusal.field()));
    }

    public static ResponseEntity<ProblemDetail> keyReused() {
        return Problems.of(
                Slug.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was used before with another request.");
    }

    public static Slug slug(Refusal.Reason reason) {
        return switch (reason) {
            case SLOT_TAKEN -> Slug.SLOT_TAKEN;
            case HOLD_EXPIRED -> Slug.HOLD_EXPIRED;
            case STALE_VERSION, ELSEWHERE -> Slug.STALE_VERSION;
            case OUTSIDE_HOURS -> Slug.OUTSIDE_HOURS;
            case LICENCE_EXPIRED -> Slug.LICENCE_EXPIRED;
            case TOO_SOON -> Slug.TOO_SOON;
            case NEEDS_CLEARANCE -> Slug.NEEDS_CLEARANCE;
            case NEEDS_APPROVAL -> Slug.NEEDS_APPROVAL;
            case INVALID_REQUEST -> Slug.INVALID_REQUEST;
            case NOT_FOUND -> Slug.NOT_FOUND;
            case WRONG_STATUS -> Slug.WRONG_STATE;
        };
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The version in {@code If-Match}; absent when any will do. */
    public static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("If-Match: expected an ETag such as \"3\"");
        }
        return Long.valueOf(matcher.group(1));
    }

    /** On whose behalf the request of this thread is made. */
    public static Actor actor() {
        return Caller.current().staff() ? Actor.STAFF : Actor.PATIENT;
    }
}
