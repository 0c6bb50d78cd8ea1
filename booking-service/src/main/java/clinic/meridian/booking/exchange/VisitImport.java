package clinic.meridian.booking.exchange;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.OldVisit;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Refusal;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.OpaqueId;
import clinic.meridian.events.PatientId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Visits of another book. A visit to come is booked by staff, by the rules of the house; one that
 * is over is recorded, and nobody is told of it. Reading a file takes the same decisions on pages
 * that nobody writes, so that it also finds rows that stand in each other's way.
 */
@Component
class VisitImport {

    /**
     * A row that can be read.
     *
     * @param own the row's id as one of this book, which it is in a file that was exported here
     */
    record Entry(
            int row,
            AppointmentId id,
            AppointmentId own,
            PatientId patient,
            Wanted wanted,
            Status status) {}

    /** The pages and patients as they would be after the rows so far. */
    private static final class Draft {
        final Map<LocalDate, DaySheet> pages = new HashMap<>();
        final Map<PatientId, PatientCard> cards = new HashMap<>();
    }

    private final FrontDesk desk;
    private final DaySheets sheets;
    private final PatientImport patients;
    private final Clock clock;

    VisitImport(FrontDesk desk, DaySheets sheets, PatientImport patients, Clock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.patients = patients;
        this.clock = clock;
    }

    /** Changes nothing. */
    ImportPlan<Entry> plan(Clinic house, CsvTable table) {
        var bad = new ArrayList<>(table.bad());
        var entries = new ArrayList<Entry>();
        Map<String, PatientId> known = new HashMap<>();
        var seen = new HashSet<String>();
        for (var row : table.rows()) {
            try {
                entries.add(read(house, row, seen, known));
            } catch (BadCell e) {
                bad.add(e.in(row.number()));
            }
        }
        var standing =
                sheets.standing(
                        house.id(),
                        entries.stream()
                                .flatMap(entry -> Stream.of(entry.id(), entry.own()))
                                .toList());
        var fresh = fresh(entries, standing);
        var draft = new Draft();
        var ready = new ArrayList<Entry>();
        for (var entry : fresh) {
            switch (drafted(house, entry, draft)) {
                case Decision.Made<Appointment> _ -> ready.add(entry);
                case Decision.Refused<Appointment>(var refusal) -> bad.add(bad(entry, refusal));
            }
        }
        return new ImportPlan<>(
                table.rows().size() + table.bad().size(),
                entries.size() - fresh.size(),
                ready,
                bad);
    }

    /**
     * Books and records, one page after another. A row that somebody else's booking has got in the
     * way of since it was planned is reported; the others stay.
     */
    ImportReport take(Clinic house, ImportPlan<Entry> plan) {
        var bad = new ArrayList<>(plan.bad());
        int good = 0;
        Map<PatientId, PatientCard> cards = new HashMap<>();
        for (var entry : plan.ready()) {
            var card = cards.computeIfAbsent(entry.patient(), id -> desk.card(house, id, null));
            switch (taken(house, entry, card)) {
                case Decision.Made<Appointment> _ -> {
                    good++;
                    cards.put(entry.patient(), after(house, entry, card));
                }
                case Decision.Refused<Appointment>(var refusal) -> bad.add(bad(entry, refusal));
            }
        }
        return new ImportReport(plan.rows(), good, plan.already(), bad);
    }

    private Decision<Appointment> taken(Clinic house, Entry entry, PatientCard card) {
        if (over(entry)) {
            return sheets.decide(
                    house.id(),
                    day(entry),
                    (page, current) -> page.record(current, old(entry), clock.instant()));
        }
        var booked = desk.book(house, request(entry, card));
        return booked instanceof Decision.Made<Appointment> && entry.status() == Status.CONFIRMED
                ? desk.confirm(entry.id(), null, Actor.STAFF)
                : booked;
    }

    private Decision<Appointment> drafted(Clinic house, Entry entry, Draft draft) {
        var page = draft.pages.computeIfAbsent(day(entry), date -> sheets.page(house.id(), date));
        var card = draft.cards.computeIfAbsent(entry.patient(), id -> desk.card(house, id, null));
        var decision =
                over(entry)
                        ? page.record(house, old(entry), clock.instant())
                        : page.book(house, request(entry, card), clock.instant());
        if (decision instanceof Decision.Made<Appointment>(var next, _, _)) {
            draft.pages.put(day(entry), next);
            draft.cards.put(entry.patient(), after(house, entry, card));
        }
        return decision;
    }

    private Entry read(Clinic house, CsvRow row, Set<String> seen, Map<String, PatientId> known) {
        var id = row.required("id");
        if (!seen.add(id)) {
            throw new BadCell("id", "stands in an earlier row too");
        }
        var whom = row.required("patient");
        var patient =
                known.computeIfAbsent(
                        whom,
                        old ->
                                patients.known(house, old)
                                        .orElseThrow(
                                                () ->
                                                        new BadCell(
                                                                "patient",
                                                                "is not known here; import the"
                                                                        + " patients first")));
        var status = VisitColumns.status(row);
        var wanted = VisitColumns.wanted(house, row);
        if (status.open() && wanted.start().toInstant().isBefore(clock.instant())) {
            throw new BadCell(
                    "status", "has passed; say whether it was completed, missed or cancelled");
        }
        var derived = OldIds.visit(house.id(), id);
        var own = OpaqueId.SHAPE.matcher(id).matches() ? new AppointmentId(id) : derived;
        return new Entry(row.number(), derived, own, patient, wanted, status);
    }

    /** By their starts, so that a first visit comes before the follow-ups. */
    private static List<Entry> fresh(List<Entry> entries, Set<AppointmentId> standing) {
        return entries.stream()
                .filter(entry -> !standing.contains(entry.id()) && !standing.contains(entry.own()))
                .sorted(Comparator.comparing(entry -> entry.wanted().start().toInstant()))
                .toList();
    }

    private static boolean over(Entry entry) {
        return !entry.status().open();
    }

    private static OldVisit old(Entry entry) {
        return new OldVisit(entry.id(), entry.patient(), entry.wanted(), entry.status());
    }

    private static VisitRequest request(Entry entry, PatientCard card) {
        return new VisitRequest(entry.id(), card, entry.wanted(), null, Actor.STAFF);
    }

    private static PatientCard after(Clinic house, Entry entry, PatientCard card) {
        return entry.status().occupies()
                ? card.with(
                        day(entry),
                        house.type(entry.wanted().type())
                                .filter(AppointmentType::firstVisit)
                                .isPresent())
                : card;
    }

    private static LocalDate day(Entry entry) {
        return entry.wanted().start().toLocalDate();
    }

    private static BadRow bad(Entry entry, Refusal refusal) {
        return new BadRow(
                entry.row(),
                refusal.field() == null ? "start" : refusal.field(),
                refusal.sentence());
    }
}
