package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.Verdict.Allowed;
import clinic.meridian.plan.coverage.Verdict.Refused;
import clinic.meridian.plan.coverage.Window.Authorisations;
import clinic.meridian.plan.coverage.Window.ReviewFromFirst;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Counts one patient's visits by one policy. Completed visits count and booked ones are reserved;
 * what is left is for the visit that is asked about, whatever their order. A visit before the pain
 * had lasted long enough is not the payer's and doesn't count.
 */
public final class Counting {

    private final CoveragePolicy policy;
    private final Usage usage;
    private final Entitlement entitlement;
    private final List<UsedVisit> visits;

    public Counting(CoveragePolicy policy, Usage usage) {
        this.policy = policy;
        this.usage = usage;
        this.entitlement = new Entitlement(policy, usage);
        this.visits =
                usage.visits().stream()
                        .filter(visit -> entitlement.isLongEnough(visit.day()))
                        .toList();
    }

    /** What the policy's rules give for this visit. */
    public Verdict answer(Question question) {
        var asked = Asked.of(policy, usage, question, visits);
        var limits = new Limits(asked);
        var refusal =
                Stream.<Supplier<@Nullable Refused>>of(
                                () -> entitlement.refusal(question, asked.number()),
                                limits::authorisation,
                                limits::year,
                                limits::course,
                                limits::rolling,
                                () -> Improving.refusal(asked))
                        .map(Supplier::get)
                        .filter(Objects::nonNull)
                        .findFirst();
        return refusal.<Verdict>map(refused -> refused).orElseGet(() -> allowed(asked));
    }

    private Allowed allowed(Asked asked) {
        var rooms = new ArrayList<>(asked.full().rooms());
        rooms.addAll(granted(asked.all(), asked.visit().day()));
        return new Allowed(
                asked.number(),
                asked.claimNote(),
                asked.needsImprovement(),
                rooms,
                Warnings.of(policy, usage, asked.question(), rooms));
    }

    /** How full the windows are that hold that day. */
    public List<Room> rooms(LocalDate day) {
        var tally =
                Period.of(policy, visits).stream()
                        .filter(period -> period.isOpenOn(day))
                        .findFirst()
                        .map(period -> Tally.of(policy, period))
                        .orElseGet(() -> Tally.empty(policy));
        var rooms = new ArrayList<>(tally.rooms());
        rooms.addAll(granted(visits, day));
        return List.copyOf(rooms);
    }

    /**
     * The first later day on which the same visit is inside every limit, by the passing of time
     * alone; empty where time opens nothing.
     */
    public Optional<LocalDate> opensAgain(Question question) {
        return openings(question)
                .filter(day -> day.isAfter(question.on()))
                .distinct()
                .sorted()
                .filter(day -> answer(question.on(day)) instanceof Allowed)
                .findFirst();
    }

    /** Days on which a window opens or the patient comes to be covered. */
    private Stream<LocalDate> openings(Question question) {
        var asked = Asked.of(policy, usage, question, visits);
        var periods =
                Stream.concat(
                        Period.of(policy, visits).stream(),
                        Period.of(policy, asked.all()).stream());
        return Stream.concat(
                Stream.concat(
                        Stream.ofNullable(entitlement.longEnoughFrom()),
                        usage.authorisations().stream().map(Authorisation::from)),
                periods.map(Period::until).flatMap(Stream::ofNullable));
    }

    /** Days on which time alone may change an answer: windows open and close, evidence ages. */
    public Stream<LocalDate> turns(Question question) {
        var test = policy.improvement();
        var rooms = rooms(question.on());
        return Stream.of(
                        openings(question),
                        rooms.stream()
                                .map(Room::to)
                                .flatMap(Stream::ofNullable)
                                .map(last -> last.plusDays(1)),
                        reviewed(question),
                        test == null
                                ? Stream.<LocalDate>empty()
                                : usage.findings().stream()
                                        .map(
                                                finding ->
                                                        finding.day()
                                                                .plusDays(
                                                                        test.maxAgeDays().value()
                                                                                + 1L)))
                .flatMap(days -> days);
    }

    private Stream<LocalDate> reviewed(Question question) {
        var review = policy.window(ReviewFromFirst.class);
        var from = Asked.of(policy, usage, question, visits).full().from();
        return review == null || from == null
                ? Stream.empty()
                : Stream.of(from.plusDays(review.days().value()));
    }

    private List<Room> granted(List<UsedVisit> among, LocalDate day) {
        var window = policy.window(Authorisations.class);
        return window == null
                ? List.of()
                : new Granting(usage.authorisations(), among).rooms(window, day);
    }
}
