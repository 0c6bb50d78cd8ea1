package clinic.meridian.plan.planning;

import clinic.meridian.plan.planning.CoverageNotes.Attested;
import clinic.meridian.plan.planning.CoverageNotes.Authorised;
import clinic.meridian.plan.planning.Wish.Next;

import org.springframework.stereotype.Component;

/** What staff write down for a patient's payer. */
@Component
class CoverageDesk {

    private final Plans plans;

    CoverageDesk(Plans plans) {
        this.plans = plans;
    }

    /** The same again, by its key, changes nothing. */
    Answer attest(Plan plan, String id, AttestationRequest request, String by) {
        if (request.date().isAfter(plan.today(plans.now()))) {
            return Refused.invalid("date", "is in the future");
        }
        var told = new Attested(id, request.date(), request.note(), by, plans.now());
        return plans.change(plan.patient(), file -> attested(file, told));
    }

    private static Wish attested(PlanFile file, Attested told) {
        var known = file.coverage().attested(told.id());
        if (known == null) {
            return new Next(file.covered(file.coverage().and(told)));
        }
        return known.date().equals(told.date()) && known.note().equals(told.note())
                ? new Next(file)
                : Refused.keyReused();
    }

    /** One number is one authorisation. */
    Answer authorise(Plan plan, String id, AuthorisationRequest request, String by) {
        var told =
                new Authorised(
                        id,
                        request.number(),
                        request.from(),
                        request.to(),
                        request.visits(),
                        by,
                        plans.now());
        return plans.change(plan.patient(), file -> authorised(file, told));
    }

    private static Wish authorised(PlanFile file, Authorised told) {
        var known = file.coverage().authorised(told.id());
        if (known != null) {
            return known.authorisation().equals(told.authorisation())
                    ? new Next(file)
                    : Refused.keyReused();
        }
        boolean taken =
                file.coverage().authorised().stream()
                        .anyMatch(each -> each.number().equals(told.number()));
        return taken
                ? Refused.invalid("number", "is written down already")
                : new Next(file.covered(file.coverage().and(told)));
    }
}
