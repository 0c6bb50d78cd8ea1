package clinic.meridian.events;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the sealed interfaces permit, read from the classes, so that no test keeps a list. */
final class Contract {

    private Contract() {}

    /** The four interfaces, one for each topic. */
    static List<Class<? extends ClinicEvent>> interfaces() {
        return Arrays.stream(ClinicEvent.class.getPermittedSubclasses())
                .<Class<? extends ClinicEvent>>map(type -> type.asSubclass(ClinicEvent.class))
                .toList();
    }

    /** Every event that a service may publish: all records but {@code Unknown}. */
    static List<Class<? extends ClinicEvent>> events() {
        return interfaces().stream().flatMap(Contract::recordsOf).toList();
    }

    /** The published events of one interface, in the order in which it declares them. */
    static List<Class<? extends ClinicEvent>> events(Class<? extends ClinicEvent> contract) {
        return recordsOf(contract).toList();
    }

    static Topic topicOf(Class<? extends ClinicEvent> event) {
        return Examples.all().stream()
                .filter(event::isInstance)
                .findFirst()
                .map(Topic::of)
                .orElseThrow(() -> new AssertionError(event.getSimpleName() + ": no example"));
    }

    /** The interface that reads this event. */
    static Class<? extends ClinicEvent> interfaceOf(Class<?> event) {
        return interfaces().stream().filter(it -> it.isAssignableFrom(event)).findFirst().get();
    }

    static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Stream<Class<? extends ClinicEvent>> recordsOf(Class<?> contract) {
        if (contract.isRecord()) {
            return contract.getSimpleName().equals("Unknown")
                    ? Stream.empty()
                    : Stream.of(contract.asSubclass(ClinicEvent.class));
        }
        return Arrays.stream(contract.getPermittedSubclasses()).flatMap(Contract::recordsOf);
    }
}
