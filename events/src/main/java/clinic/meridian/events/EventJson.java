package clinic.meridian.events;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which events become JSON and back.
 *
 * <p>Reading tolerates fields that it does not know and answers {@code Unknown} for a type that it
 * does not know; a required field that is missing is an error that names the field. Nothing is bent
 * into shape: {@code "6"} and {@code 6.5} are no pain scores.
 */
public final class EventJson {

    /** Times keep their offset, dates are ISO 8601 text, absent values are left out. */
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .annotationIntrospector(new PrimitivesAreRequired())
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

    /** A compact constructor cannot see that a number or a yes-or-no is missing; the reader can. */
    private static final class PrimitivesAreRequired extends JacksonAnnotationIntrospector {

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.getRawType().isPrimitive()
                    ? Boolean.TRUE
                    : super.hasRequiredMarker(config, member);
        }
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
