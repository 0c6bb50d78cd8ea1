package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which events become JSON and back.
 *
 * <p>Reading tolerates fields that it does not know and answers {@code Unknown} for a type that it
 * does not know; a required field that is missing is an error that names the field.
 */
public final class EventJson {

    /** Times keep their offset, dates are ISO 8601 text, absent values are left out. */
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private EventJson() {}

    public static String write(ClinicEvent event) {
        return MAPPER.writerFor(contractOf(event)).writeValueAsString(event);
    }

    /**
     * @throws tools.jackson.core.JacksonException when it cannot be read, with the field in its
     *     message
     */
    public static <E extends ClinicEvent> E read(Class<E> contract, byte[] json) {
        return MAPPER.readValue(json, contract);
    }

    private static Class<? extends ClinicEvent> contractOf(ClinicEvent event) {
        return switch (event) {
            case BookingEvent _ -> BookingEvent.class;
            case PlanEvent _ -> PlanEvent.class;
            case MessageEvent _ -> MessageEvent.class;
            case ContactEvent _ -> ContactEvent.class;
        };
    }
}
