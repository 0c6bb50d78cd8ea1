package clinic.meridian.launcher.demo;

import tools.jackson.databind.JsonNode;

import java.time.OffsetDateTime;

/** An appointment as the API shows it. */
public record Visit(JsonNode json) {
    public String id() {
        return json.path("id").asString();
    }

    public String type() {
        return json.path("type").asString();
    }

    public String status() {
        return json.path("status").asString();
    }

    public long version() {
        return json.path("version").asLong();
    }

    public String practitioner() {
        return json.path("practitioner").asString();
    }

    public OffsetDateTime start() {
        return OffsetDateTime.parse(json.path("start").asString());
    }

    public OffsetDateTime end() {
        return OffsetDateTime.parse(json.path("end").asString());
    }

    /** The key in the link with which the patient manages this visit. */
    public String key() {
        return json.path("manageUrl").asString().replaceAll(".*[?&]key=", "");
    }
}
