package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/** A clinic as the public may know it. */
public record Clinic(String id, String name, ZoneId zone, @Nullable String phone) {

    /** The one of that id, or the first where none is asked for. */
    public static @Nullable Clinic chosen(List<Clinic> clinics, @Nullable String id) {
        return clinics.stream()
                .filter(one -> id == null || one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
