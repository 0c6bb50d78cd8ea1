package clinic.meridian.plan.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is known of one patient. The order in which it was told makes no difference.
 *
 * @param onset when the pain began
 * @param exclusions flags that a policy may exclude
 * @param visits completed and booked; none of them twice
 */
public record Usage(
        LocalDate onset,
        String region,
        Set<String> exclusions,
        List<UsedVisit> visits,
        List<Finding> findings,
        List<Authorisation> authorisations) {

    public Usage {
        exclusions = Set.copyOf(exclusions);
        visits = visits.stream().sorted(UsedVisit.ORDER).toList();
        findings = List.copyOf(findings);
        authorisations = authorisations.stream().sorted(Authorisation.ORDER).toList();
    }

    public Usage with(UsedVisit visit) {
        var all = new ArrayList<>(visits);
        all.add(visit);
        return with(all);
    }

    /** As if that visit were not booked. */
    public Usage without(String id) {
        return with(visits.stream().filter(visit -> !visit.id().equals(id)).toList());
    }

    Usage with(Collection<UsedVisit> others) {
        return new Usage(onset, region, exclusions, List.copyOf(others), findings, authorisations);
    }
}
