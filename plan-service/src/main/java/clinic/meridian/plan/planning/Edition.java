package clinic.meridian.plan.planning;

import org.jspecify.annotations.Nullable;

/** What {@code If-Match} asks for: the edition that the caller has seen, or any. */
public record Edition(@Nullable Long seen) {

    /** A weak tag counts like a strong one; a tag of no edition matches nothing. */
    public static Edition of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new Edition(null);
        }
        var tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return new Edition(Long.parseLong(tag));
        } catch (NumberFormatException _) {
            return new Edition(-1L);
        }
    }

    public boolean isStale(PlanFile file) {
        return seen != null && seen != file.edition();
    }
}
