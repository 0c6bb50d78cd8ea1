package clinic.meridian.plan.planning;

import clinic.meridian.desk.problem.Slug;

import java.util.Map;

/**
 * Nothing was changed.
 *
 * @param sentence for people
 * @param facts further members of the problem, such as {@code field}
 */
public record Refused(Slug slug, String sentence, Map<String, String> facts)
        implements Wish, Answer {

    public static Refused invalid(String field, String sentence) {
        return new Refused(Slug.INVALID_REQUEST, field + ": " + sentence, Map.of("field", field));
    }

    public static Refused stale() {
        return new Refused(
                Slug.STALE_VERSION,
                "Somebody changed this plan in the meantime. Please look again.",
                Map.of());
    }

    public static Refused keyReused() {
        return new Refused(
                Slug.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was used for another request.",
                Map.of());
    }

    public static Refused notFound(String what) {
        return new Refused(Slug.NOT_FOUND, what, Map.of());
    }
}
