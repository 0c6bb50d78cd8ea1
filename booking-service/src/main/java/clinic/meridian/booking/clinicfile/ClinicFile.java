package clinic.meridian.booking.clinicfile;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The YAML as it is written. Fields that may be forgotten are nullable; the reader asks for them.
 */
record ClinicFile(
        @Nullable Itself clinic,
        @Nullable Map<String, Object> hours,
        @Nullable List<Room> rooms,
        @Nullable List<Person> practitioners,
        @Nullable Map<String, Type> appointmentTypes,
        @Nullable Map<String, Addition> adjuncts,
        @Nullable Map<String, Integer> devices,
        @Nullable Rules rules,
        /* Read by reminder-service. */
        @Nullable Object messages) {

    record Itself(
            @Nullable String id,
            @Nullable String name,
            @Nullable String zone,
            @Nullable String region,
            @Nullable String phone,
            @Nullable String smsSender) {}

    record Room(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable Integer places,
            @Nullable Integer overbook,
            @Nullable List<Away> outOfOrder) {}

    record Person(
            @Nullable String id,
            @Nullable String name,
            @Nullable LocalDate licenceExpires,
            @Nullable Map<String, String> shifts,
            @Nullable List<Away> timeOff) {}

    record Away(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String hours) {}

    record Type(
            @Nullable String title,
            @Nullable String room,
            @Nullable Boolean firstVisit,
            @Nullable Integer every,
            @Nullable List<Part> stages) {}

    record Addition(
            @Nullable String title,
            @Nullable Integer minutes,
            @Nullable String when,
            @Nullable String device) {}

    record Part(@Nullable String name, @Nullable String minutes, @Nullable List<String> busy) {}

    record Rules(
            @Nullable Integer minGapDays,
            @Nullable Integer minNoticeMinutes,
            @Nullable Integer horizonWeeks,
            @Nullable Integer holdMinutes,
            @Nullable Integer offerDays,
            @Nullable Integer offerNoticeHours,
            @Nullable Integer waitlistOfferMinutes,
            @Nullable Integer waitlistNoticeHours,
            @Nullable Integer earlyMinutes,
            @Nullable Boolean firstVisitFirst,
            @Nullable String cancelNotice,
            @Nullable String lateCancel,
            @Nullable Integer lateMinutes,
            @Nullable Integer lateDecisionMinutes,
            @Nullable Integer missedAfterMinutes,
            @Nullable Integer missesForApproval,
            @Nullable Integer missesWithinMonths,
            @Nullable Integer clearanceDays,
            @Nullable Integer screeningVisits,
            @Nullable Integer screeningDays,
            @Nullable String emergencyText) {}
}
