package clinic.meridian.launcher.demo;

/** Somebody who registered, and where messages to them arrive. */
public record Patient(String id, String email, String phone) {}
