package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.Window.Authorisations;
import clinic.meridian.plan.sheet.Figure;
import clinic.meridian.plan.sheet.Mark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives each visit an authorisation that holds on its day, the one that ends first. */
final class Granting {

    private final Map<Authorisation, List<UsedVisit>> given = new LinkedHashMap<>();
    private int without;

    /**
     * @param authorisations by their last day
     * @param visits in order of day
     */
    Granting(List<Authorisation> authorisations, List<UsedVisit> visits) {
        authorisations.forEach(each -> given.put(each, new ArrayList<>()));
        for (var visit : visits) {
            var room =
                    given.entrySet().stream()
                            .filter(each -> each.getKey().holdsOn(visit.day()))
                            .filter(each -> each.getValue().size() < each.getKey().visits())
                            .findFirst();
            room.ifPresent(each -> each.getValue().add(visit));
            without += room.isPresent() ? 0 : 1;
        }
    }

    /** Visits that found none. */
    int without() {
        return without;
    }

    boolean holdsOn(LocalDate day) {
        return given.keySet().stream().anyMatch(each -> each.holdsOn(day));
    }

    /** Those that hold on that day or later. */
    List<Room> rooms(Authorisations window, LocalDate day) {
        return given.entrySet().stream()
                .filter(each -> !each.getKey().to().isBefore(day))
                .map(each -> room(window, each.getKey(), each.getValue()))
                .toList();
    }

    private static Room room(
            Authorisations window, Authorisation authorisation, List<UsedVisit> visits) {
        int counted = (int) visits.stream().filter(UsedVisit::completed).count();
        return new Room(
                window.name(),
                authorisation.from(),
                authorisation.to(),
                counted,
                visits.size() - counted,
                new Figure(
                        authorisation.visits(),
                        Mark.EVIDENCE,
                        "the payer's authorisation " + authorisation.number()));
    }
}
