package clinic.meridian.web.book;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the form asks. Ticks that were not set are absent.
 *
 * @param hold keeps the opening while the form is filled
 */
record Details(
        String hold,
        String type,
        OffsetDateTime start,
        String practitioner,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean byEmail,
        @Nullable Boolean bySms,
        @Nullable Boolean checkIn,
        @Nullable Boolean bleedingDisorder,
        @Nullable Boolean bloodThinners,
        @Nullable Boolean pregnancy,
        @Nullable Boolean pacemaker) {

    Map<String, Object> registration() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        putIfTold(body, "email", email);
        putIfTold(body, "phone", phone);
        body.put(
                "consents",
                Map.of("email", yes(byEmail), "sms", yes(bySms), "checkIn", yes(checkIn)));
        Map<String, Object> screening = new LinkedHashMap<>();
        putIfTold(screening, "bleedingDisorder", bleedingDisorder);
        putIfTold(screening, "bloodThinners", bloodThinners);
        putIfTold(screening, "pregnancy", pregnancy);
        putIfTold(screening, "pacemaker", pacemaker);
        body.put("screening", screening);
        return body;
    }

    Map<String, Object> visit(String patient) {
        return Map.of(
                "type", type,
                "start", start,
                "practitioner", practitioner,
                "hold", hold,
                "patient", patient);
    }

    /** The same answers sent twice book once; mended answers count as new. */
    String idempotencyKey() {
        return hold + "-" + Integer.toHexString(hashCode());
    }

    private static boolean yes(@Nullable Boolean tick) {
        return Boolean.TRUE.equals(tick);
    }

    private static void putIfTold(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            body.put(name, value);
        }
    }
}
