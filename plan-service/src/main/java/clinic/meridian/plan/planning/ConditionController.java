package clinic.meridian.plan.planning;

import clinic.meridian.plan.condition.Conditions;
import clinic.meridian.plan.condition.Modifier;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** The conditions that a plan may name and what they change, each rule with its mark and reason. */
@RestController
class ConditionController {

    private final Conditions conditions;

    ConditionController(Conditions conditions) {
        this.conditions = conditions;
    }

    record All(List<Modifier.Condition> conditions, List<Modifier> modifiers) {}

    @GetMapping("/api/conditions")
    All all() {
        return new All(conditions.known(), conditions.newest());
    }

    /** For editors and for whoever writes a condition. */
    @GetMapping(path = "/api/conditions/schema", produces = "application/schema+json")
    String schema() {
        return Conditions.schema();
    }
}
