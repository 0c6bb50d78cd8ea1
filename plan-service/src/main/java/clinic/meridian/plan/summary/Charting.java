package clinic.meridian.plan.summary;

import clinic.meridian.plan.course.Fact.PainReport;
import clinic.meridian.plan.course.Fact.Session;
import clinic.meridian.plan.course.Flare;
import clinic.meridian.plan.course.Step;
import clinic.meridian.plan.course.Timeline;
import clinic.meridian.plan.planning.Plan;
import clinic.meridian.plan.summary.PainChart.Band;
import clinic.meridian.plan.summary.PainChart.Report;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads the chart off a plan: every report as it counts today, corrections applied. */
final class Charting {

    private final Plan plan;
    private final LocalDate today;
    private final ZoneId zone;
    private final List<Band> bands = new ArrayList<>();

    private Charting(Plan plan, LocalDate today, ZoneId zone) {
        this.plan = plan;
        this.today = today;
        this.zone = zone;
    }

    static PainChart of(Plan plan, LocalDate today, ZoneId zone, List<LocalDateTime> booked) {
        var charting = new Charting(plan, today, zone);
        var told = charting.told();
        var from = told.isEmpty() ? today : told.getFirst().at().toLocalDate();
        charting.phases(from);
        var reports = told.stream().map(charting::inItsPhase).toList();
        var next = plan.standing().nextVisit();
        return new PainChart(
                from,
                today,
                charting.last(booked),
                reports,
                plan.standing().baseline(),
                Changing.further(plan) == null ? null : Highest.of(plan),
                What.phase(plan).stepUp() == null ? null : Highest.flare(plan),
                charting.bands,
                charting.flares(),
                booked,
                next);
    }

    private List<Report> told() {
        var all = new ArrayList<Report>();
        for (var fact : Timeline.of(plan.file().told())) {
            if (fact instanceof Session session && session.painBefore() != null) {
                all.add(new Report(local(session.at()), session.painBefore(), true, "", null));
            } else if (fact instanceof PainReport report) {
                all.add(new Report(local(report.at()), report.score(), false, "", null));
            }
        }
        return all;
    }

    private void phases(LocalDate from) {
        var history = plan.standing().history();
        var phase = history.isEmpty() ? plan.standing().phase() : history.getFirst().from();
        var begun = from;
        for (var step : history) {
            var day = day(step.at());
            band(begun, day, phase);
            begun = day.isAfter(begun) ? day : begun;
            phase = step.to();
        }
        band(begun, today, phase);
    }

    private void band(LocalDate from, LocalDate to, String code) {
        int index = plan.protocol().indexOf(code);
        if (index >= 0 && to.isAfter(from)) {
            var phase = plan.protocol().phases().get(index);
            var interval = varies(code) ? null : Span.of(phase.interval().days());
            bands.add(new Band(from, to, phase.name(), interval));
        }
    }

    private boolean varies(String phase) {
        var name = plan.beginning().variant();
        var variant = name == null ? null : plan.protocol().variants().get(name);
        return variant != null && variant.phase().equals(phase);
    }

    /** A report after today, as clocks of machines may have it, is of the present phase. */
    private Report inItsPhase(Report report) {
        var day = report.at().toLocalDate();
        for (var band : bands) {
            if (!day.isAfter(band.to())) {
                return in(report, band.phase(), band.interval());
            }
        }
        var now = What.phase(plan);
        return in(report, now.name(), varies(now.code()) ? null : Span.of(now.interval().days()));
    }

    private static Report in(Report report, String phase, @Nullable Span interval) {
        return new Report(report.at(), report.score(), report.beforeVisit(), phase, interval);
    }

    private List<LocalDate> flares() {
        var all = new ArrayList<LocalDate>();
        for (var step : plan.standing().history()) {
            if (step.reason() == Step.Reason.FLARE) {
                all.add(day(step.at()));
            }
        }
        var flare = plan.standing().flare();
        if (flare.at() != null
                && flare.state() != Flare.State.NONE
                && !all.contains(day(flare.at()))) {
            all.add(day(flare.at()));
        }
        return all;
    }

    /** The first booked visit is shown; later ones would press the past together. */
    private LocalDate last(List<LocalDateTime> booked) {
        var last = today;
        var next = plan.standing().nextVisit();
        if (next != null && next.latest().isAfter(last)) {
            last = next.latest();
        }
        if (!booked.isEmpty() && booked.getFirst().toLocalDate().isAfter(last)) {
            last = booked.getFirst().toLocalDate();
        }
        return last;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
