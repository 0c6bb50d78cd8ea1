package clinic.meridian.booking.clinicfile;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A clinic's YAML that is changed in one place and left as it is everywhere else, also where only
 * other services read it. Comments are lost with the first change.
 */
public final class ClinicText {

    private final ObjectNode tree;

    private ClinicText(ObjectNode tree) {
        this.tree = tree;
    }

    /**
     * @throws ClinicFileException with what is wrong
     */
    public static Clinic read(String yaml) {
        return ClinicFiles.checked("practice", yaml);
    }

    public static ClinicText of(String yaml) {
        return new ClinicText((ObjectNode) ClinicFiles.YAML.readTree(yaml));
    }

    public static String fingerprint(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String yaml() {
        return ClinicFiles.YAML.writeValueAsString(tree);
    }

    /**
     * @param hours such as {@code 12:00-14:00}; whole days when absent
     * @throws IllegalArgumentException when there is no such practitioner; likewise below
     */
    public ClinicText timeOff(
            PractitionerId practitioner, LocalDate from, LocalDate to, @Nullable String hours) {
        var off = days(list(one("practitioners", practitioner.value()), "time-off"), from, to);
        if (hours != null) {
            var unused = off.put("hours", hours);
        }
        return this;
    }

    public ClinicText closed(LocalDate from, LocalDate to) {
        var closed = list((ObjectNode) tree.get("hours"), "closed");
        from.datesUntil(to.plusDays(1)).forEach(day -> closed.add(day.toString()));
        return this;
    }

    public ClinicText licence(PractitionerId practitioner, LocalDate expires) {
        var unused =
                one("practitioners", practitioner.value())
                        .put("licence-expires", expires.toString());
        return this;
    }

    public ClinicText outOfOrder(RoomId room, LocalDate from, LocalDate to) {
        var unused = days(list(one("rooms", room.value()), "out-of-order"), from, to);
        return this;
    }

    public ClinicText places(RoomId room, int places) {
        var unused = one("rooms", room.value()).put("places", places);
        return this;
    }

    public ClinicText without(RoomId room) {
        var rooms = (ArrayNode) tree.get("rooms");
        for (int i = 0; i < rooms.size(); i++) {
            if (named(rooms.get(i), room.value())) {
                var unused = rooms.remove(i);
                return this;
            }
        }
        throw noSuch("rooms", room.value());
    }

    private ObjectNode one(String section, String id) {
        for (var each : tree.path(section)) {
            if (named(each, id)) {
                return (ObjectNode) each;
            }
        }
        throw noSuch(section, id);
    }

    private static boolean named(JsonNode each, String id) {
        return each.path("id").asString().equals(id);
    }

    private static IllegalArgumentException noSuch(String section, String id) {
        return new IllegalArgumentException(section + ": there is no " + id);
    }

    private static ArrayNode list(ObjectNode node, String field) {
        return node.get(field) instanceof ArrayNode known ? known : node.putArray(field);
    }

    private static ObjectNode days(ArrayNode list, LocalDate from, LocalDate to) {
        return list.addObject().put("from", from.toString()).put("to", to.toString());
    }
}
