package clinic.meridian.plan.condition;

import clinic.meridian.plan.condition.Modifier.Condition;
import clinic.meridian.plan.sheet.BrokenSheet;
import clinic.meridian.plan.sheet.Sheet;
import clinic.meridian.plan.sheet.SheetSchema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All conditions of this service, with what they change, each in every version still in use. */
public final class Conditions {

    private static final SheetSchema SCHEMA = SheetSchema.named("condition");

    private final Map<String, Modifier> byReference = new TreeMap<>();

    /**
     * @param yamlByFile the text of each file, by its name
     * @throws BrokenSheet naming file, line, field and rule
     */
    public Conditions(Map<String, String> yamlByFile) {
        var owners = new HashMap<String, String>();
        new TreeMap<>(yamlByFile)
                .forEach((file, yaml) -> add(Sheet.read(file, yaml, SCHEMA), owners));
        if (known().isEmpty()) {
            throw new BrokenSheet("conditions", 1, "no condition file found");
        }
    }

    private void add(Sheet sheet, Map<String, String> owners) {
        var modifier = sheet.as(Modifier.class);
        if (byReference.put(modifier.reference(), modifier) != null) {
            throw sheet.broken("/version", "is " + modifier.version() + ", as in another file");
        }
        for (int i = 0; i < modifier.conditions().size(); i++) {
            var code = modifier.conditions().get(i).code();
            var owner = owners.putIfAbsent(code, modifier.id());
            if (owner != null && !owner.equals(modifier.id())) {
                throw sheet.broken(
                        "/conditions/" + i + "/code",
                        "is " + code + " (expected: one that " + owner + " does not have)");
            }
        }
    }

    /** The JSON Schema (draft 2020-12) of a condition file. */
    public static String schema() {
        return SCHEMA.json();
    }

    /** The newest of each, by id. */
    public List<Modifier> newest() {
        var newest = new TreeMap<String, Modifier>();
        for (var each : byReference.values()) {
            newest.merge(
                    each.id(), each, (one, other) -> one.version() > other.version() ? one : other);
        }
        return List.copyOf(newest.values());
    }

    /** The conditions that a plan may name, by code. */
    public List<Condition> known() {
        return newest().stream()
                .flatMap(each -> each.conditions().stream())
                .sorted(Comparator.comparing(Condition::code))
                .toList();
    }

    /** The codes that a plan may name, for people. */
    public String codes() {
        return known().stream().map(Condition::code).collect(Collectors.joining(", "));
    }

    /** The modifiers that a plan may name, for people. */
    public String ids() {
        return newest().stream().map(Modifier::id).collect(Collectors.joining(", "));
    }

    public boolean knows(String condition) {
        return known().stream().anyMatch(each -> each.code().equals(condition));
    }

    /** A modifier by its id, in its newest version, or by its reference. */
    public Optional<Modifier> find(String reference) {
        var exact = byReference.get(reference);
        return exact != null
                ? Optional.of(exact)
                : newest().stream().filter(each -> each.id().equals(reference)).findFirst();
    }

    /**
     * What holds for a patient, in the newest version.
     *
     * @param further modifiers that staff name; unknown ones are left out
     */
    public Modifiers of(String condition, String region, Collection<String> further) {
        var all = new ArrayList<Modifier>();
        for (var each : newest()) {
            if (each.isFor(condition, region)) {
                all.add(each);
            }
        }
        further.stream()
                .flatMap(name -> find(name).stream())
                .filter(each -> all.stream().noneMatch(have -> have.id().equals(each.id())))
                .forEach(all::add);
        return new Modifiers(all);
    }

    /**
     * Those of a plan. Where the file of a version is gone, the newest version holds.
     *
     * @throws IllegalStateException where there is no version at all: a plan must not lose a rule
     *     unseen
     */
    public Modifiers kept(Collection<String> references) {
        return new Modifiers(references.stream().map(this::kept).toList());
    }

    private Modifier kept(String reference) {
        return find(reference)
                .or(() -> find(reference.replaceFirst("/.*", "")))
                .orElseThrow(() -> new IllegalStateException("no condition file for a plan"));
    }
}
