package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/** A clinic as the public may know it. */
public record Clinic(String id, String name, ZoneId zone, @Nullable String phone) {}
