package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No event but {@link ContactEvent} can carry who a patient is or what they suffer from. */
class PrivacyTests {

    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?i).*(name|mail|phone|mobile|address|street|postcode|birth|gender|sex|note|"
                            + "comment|text|body|diagnos|condition|region|protocol|symptom|"
                            + "medication|insur|payer|photo|locale|language|token|secret).*");

    /** Everything else must be an id, a code of the house, or one of the contract's own types. */
    private static final Set<Class<?>> SAYS_NOTHING_OF_A_PERSON =
            Set.of(
                    int.class,
                    long.class,
                    Integer.class,
                    Double.class,
                    Instant.class,
                    LocalDate.class,
                    LocalTime.class,
                    OffsetDateTime.class,
                    ZoneId.class);

    /** Free text would let anything in, so a text component has to be a code that we listed. */
    private static final Set<String> CODES =
            Set.of("appointmentType", "kind", "reason", "phase", "from", "to", "review", "limit");

    /** The version of a rule sheet is a number and tells no condition. */
    private static final Set<String> EXCUSED = Set.of("protocolVersion");

    /** A component by its name, as JSON and people see it. */
    record Part(Class<?> owner, String name, Class<?> type) {

        @Override
        public String toString() {
            return owner.getSimpleName() + "." + name;
        }
    }

    static List<Part> components() {
        return Contract.events().stream()
                .filter(event -> !ContactEvent.class.isAssignableFrom(event))
                .flatMap(PrivacyTests::componentsOf)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("components")
    void isNotNamedLikePersonalData(Part component) {
        if (!EXCUSED.contains(component.name())) {
            assertThat(component.name()).doesNotMatch(PERSONAL);
        }
    }

    @ParameterizedTest
    @MethodSource("components")
    void isNotTypedLikePersonalData(Part component) {
        Class<?> type = component.type();
        if (type == String.class) {
            assertThat(CODES).contains(component.name());
        } else if (type == List.class) {
            assertThat(component.name()).isIn("modalities", "reportsUsed");
        } else {
            assertThat(type)
                    .matches(
                            it ->
                                    SAYS_NOTHING_OF_A_PERSON.contains(it)
                                            || OpaqueId.class.isAssignableFrom(it)
                                            || it.getPackageName().equals(packageName())
                                                    && (it.isEnum() || it.isRecord()),
                            "an id, a number, a time or a type of the contract");
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theKeyAndTheSubjectAreIds(ClinicEvent event) {
        assertThat(event.key()).matches(OpaqueId.SHAPE);
        assertThat(event.subject()).matches(OpaqueId.SHAPE);
        assertThat(event.type()).isEqualTo("clinic.meridian." + event.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("events")
    void aLogLineNamesNobody(ClinicEvent event) {
        assertThat(event.toString()).doesNotContain("Rosa", "@", "+1202");
    }

    static List<ClinicEvent> events() {
        return Examples.all();
    }

    private static Stream<Part> componentsOf(Class<?> owner) {
        return Arrays.stream(owner.getRecordComponents()).flatMap(each -> partsOf(owner, each));
    }

    private static Stream<Part> partsOf(Class<?> owner, RecordComponent component) {
        Class<?> type = component.getType();
        Stream<Part> self = Stream.of(new Part(owner, component.getName(), type));
        return type.isRecord() && !OpaqueId.class.isAssignableFrom(type)
                ? Stream.concat(self, componentsOf(type))
                : self;
    }

    private static String packageName() {
        return ClinicEvent.class.getPackageName();
    }
}
