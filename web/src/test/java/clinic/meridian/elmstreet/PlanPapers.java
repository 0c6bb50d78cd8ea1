package clinic.meridian.elmstreet;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** One review and one overdue patient of the Elm Street Clinic. */
@RestController
class PlanPapers {

    @GetMapping(path = "/api/clinics/{clinic}/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
    String reviews() {
        return """
        {"reviews":[{"id":"formal-6","plan":"plan-1","patient":"p-1","reason":"formal",
         "effect":"pauses","at":"2026-11-30T14:00:00Z","phase":"C1","improvementPct":0,
         "sentence":"Pain is 6 from 6, 0% better after 6 sessions"}]}
        """;
    }

    @GetMapping(path = "/api/clinics/{clinic}/overdue", produces = MediaType.APPLICATION_JSON_VALUE)
    String overdue() {
        return """
        {"patients":[{"patient":"p-2","plan":"plan-2","phase":"C2","target":"2026-11-25",
         "latest":"2026-11-28","days":3,"lastVisit":"2026-11-11"}]}
        """;
    }

    @GetMapping(
            path = "/api/plans/{plan}/reviews/{review}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    String review() {
        return """
        {"review":{"id":"formal-6","reason":"formal","effect":"pauses",
          "at":"2026-11-30T14:00:00Z","sentence":"Pain is 6 from 6, 0% better after 6 sessions"},
         "decisions":[{"decision":"continue","does":"Go on for a few sessions"},
          {"decision":"stop","does":"End the course"}],
         "plan":{"patient":"p-1","protocol":"chronic-back-pain/1","phaseName":"Relief, weekly",
          "intervalDays":7,"standing":"review-paused","baseline":6.0,"smoothedPain":6.0,
          "improvementPct":0,"sessions":6,"flags":["screening-due"],
          "because":[{"code":"smoothed","sentence":"Pain is 6 from 6","mark":"evidence"}]},
         "reports":[{"id":"v-1","at":"2026-11-30T14:00:00Z","score":6,"beforeNeedling":true}],
         "reactions":[{"session":"v-1","at":"2026-11-30T14:00:00Z","severity":2}],
         "missed":[],"outcomes":[{"measure":"peg","name":"PEG","first":6.3,"latest":5.0,
          "gain":1.3,"change":"better","points":{"value":1,"mark":"evidence","because":"Krebs"}}],
         "earlier":[],"ahead":["2026-12-07"]}
        """;
    }

    @PostMapping("/api/plans/{plan}/reviews/{review}/close")
    void close(@PathVariable String review, @RequestBody Map<String, String> body) {
        ElmStreet.DONE.add("close " + review + " " + body.get("decision") + " " + body.get("note"));
    }

    @GetMapping("/api/patients/{patient}/plan/summary")
    ResponseEntity<String> summary(@PathVariable String patient) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'sha256-x'")
                .body("<h1>Your treatment plan</h1>" + patient);
    }

    @GetMapping("/api/patients/{patient}")
    Map<String, Object> known(@PathVariable String patient) {
        return Map.of("id", patient, "name", patient.equals("p-1") ? "Rosa Alvarez" : "Tom Becker");
    }
}
