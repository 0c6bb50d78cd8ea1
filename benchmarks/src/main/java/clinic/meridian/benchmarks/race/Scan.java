package clinic.meridian.benchmarks.race;

import com.mongodb.client.MongoClients;

import org.bson.Document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the raw documents of the store after the race and looks for anything that is in two places.
 * Knows the documents' shape and the clinic file, and nothing of the book that wrote them.
 */
final class Scan {

    private static final List<String> TAKING =
            List.of("BOOKED", "CONFIRMED", "ARRIVED", "COMPLETED");

    private record Claim(String who, Instant from, Instant to) {}

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Document> visits = new HashMap<>();
    private int standing;
    private int holds;

    /**
     * All pages of the book, and all that clients were promised.
     *
     * @param waiting patients of whose visits the race knows all
     */
    static Scan of(
            String mongo,
            List<String> clinics,
            Ledger ledger,
            Set<String> waiting,
            Supplier<Instant> clock) {
        var scan = new Scan();
        try (var client = MongoClients.create(mongo)) {
            var pages =
                    client.getDatabase("booking")
                            .getCollection("day-sheets")
                            .find()
                            .into(new ArrayList<>());
            // What is kept now was kept at every write before.
            var now = clock.get();
            for (Document page : pages) {
                var state = page.get("state", Document.class);
                if (clinics.contains(state.getString("clinic"))) {
                    scan.page(page.getString("_id"), state, now);
                }
            }
        }
        ledger.promises().forEach(scan::kept);
        ledger.swaps().forEach(scan::swapped);
        scan.visits.forEach((id, visit) -> scan.known(id, visit, ledger, waiting));
        return scan;
    }

    List<String> faults() {
        return faults;
    }

    int standing() {
        return standing;
    }

    int holds() {
        return holds;
    }

    private void page(String id, Document state, Instant now) {
        List<Claim> claims = new ArrayList<>();
        for (var visit : state.getList("appointments", Document.class)) {
            if (visits.put(
                            visit.getString("_id") == null
                                    ? visit.getString("id")
                                    : visit.getString("_id"),
                            visit)
                    != null) {
                faults.add(id + ": a visit stands twice: " + visit);
            }
            if (TAKING.contains(visit.getString("status"))) {
                standing++;
                claims.addAll(claims(visit));
                rest(id, visit);
            }
        }
        for (var hold : state.getList("holds", Document.class)) {
            // One that has expired and is not swept up yet may lie under a visit.
            if (hold.getDate("expiresAt").toInstant().isAfter(now)) {
                holds++;
                claims.addAll(claims(hold));
            }
        }
        claims.sort(Comparator.comparing(Claim::from));
        for (int i = 0; i < claims.size(); i++) {
            var one = claims.get(i);
            long atOnce =
                    claims.subList(0, i + 1).stream()
                            .filter(other -> other.who().equals(one.who()))
                            .filter(other -> other.to().isAfter(one.from()))
                            .count();
            if (atOnce > ClinicFolder.PLACES.getOrDefault(one.who(), 1)) {
                faults.add(id + ": " + atOnce + " at once: " + one);
            }
        }
    }

    private static List<Claim> claims(Document visit) {
        var placement = visit.get("placement", Document.class);
        var start = OffsetDateTime.parse(placement.getString("start")).toInstant();
        List<Claim> claims = new ArrayList<>();
        for (var stage : placement.getList("stages", Document.class)) {
            var from = start.plusSeconds(60L * stage.getInteger("from"));
            var to = start.plusSeconds(60L * stage.getInteger("to"));
            claims.add(new Claim(placement.getString("room"), from, to));
            if (stage.getBoolean("practitioner")) {
                claims.add(new Claim(placement.getString("practitioner"), from, to));
            }
            if (stage.getBoolean("patient") && visit.getString("patient") != null) {
                claims.add(new Claim(visit.getString("patient"), from, to));
            }
        }
        return claims;
    }

    private void rest(String page, Document visit) {
        var range = ClinicFolder.RESTS.get(visit.getString("type"));
        for (var stage : visit.get("placement", Document.class).getList("stages", Document.class)) {
            int minutes = stage.getInteger("to") - stage.getInteger("from");
            if (stage.getString("name").equals("rest")
                    && (range == null || minutes < range.getFirst() || minutes > range.getLast())) {
                faults.add(page + ": a rest of " + minutes + " minutes: " + visit);
            }
        }
    }

    /** The visit was moved into the kept opening: there is none besides it. */
    private void swapped(String hold, String instead) {
        if (stands(hold) && stands(instead)) {
            faults.add("both the swapped visit and the new one: " + instead + ", " + hold);
        }
    }

    private boolean stands(String id) {
        var visit = visits.get(id);
        return visit != null && TAKING.contains(visit.getString("status"));
    }

    private void known(String id, Document visit, Ledger ledger, Set<String> waiting) {
        if (waiting.contains(visit.getString("patient")) && stands(id) && !ledger.knows(id)) {
            faults.add("stands and nobody was told of it: " + visit);
        }
    }

    private void kept(String id, Ledger.Promise promise) {
        var visit = visits.get(id);
        if (visit == null) {
            faults.add("promised and not there: " + id + " " + promise);
            return;
        }
        var placement = visit.get("placement", Document.class);
        boolean asPromised =
                promise.start().isEmpty()
                        ? visit.getString("status").equals("CANCELLED")
                        : TAKING.contains(visit.getString("status"))
                                && OffsetDateTime.parse(placement.getString("start"))
                                        .isEqual(OffsetDateTime.parse(promise.start()))
                                && placement
                                        .getString("practitioner")
                                        .equals(promise.practitioner())
                                && placement.getString("room").equals(promise.room());
        if (!asPromised) {
            faults.add("promised " + promise + " and stands as " + visit);
        }
    }
}
