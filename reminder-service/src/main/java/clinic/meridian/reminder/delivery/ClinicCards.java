package clinic.meridian.reminder.delivery;

import clinic.meridian.events.ClinicId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The clinics' files ({@code clinics/*.yaml}), of which this service reads the sections {@code
 * clinic} and {@code messages} and leaves the rest to others.
 */
public final class ClinicCards {

    private record Sheet(ClinicCard clinic, ClinicCard.@Nullable Messages messages) {}

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final Path folder;
    private final Map<String, ClinicCard> cards = new ConcurrentHashMap<>();

    /**
     * @param folder need not hold a file for every clinic yet: it is read again when one is missed
     */
    public ClinicCards(Path folder) {
        this.folder = folder;
        load();
    }

    public Optional<ClinicCard> find(ClinicId clinic) {
        if (!cards.containsKey(clinic.value())) {
            load();
        }
        return Optional.ofNullable(cards.get(clinic.value()));
    }

    /** All that are known. */
    List<ClinicCard> all() {
        return List.copyOf(cards.values());
    }

    private void load() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> YAML.readValue(file.toFile(), Sheet.class))
                    .map(sheet -> sheet.clinic().with(sheet.messages()))
                    .forEach(card -> cards.put(card.id(), card));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the clinics in " + folder, e);
        }
    }
}
