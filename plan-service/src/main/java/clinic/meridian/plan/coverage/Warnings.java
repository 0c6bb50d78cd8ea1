package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.Figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What staff should know although nothing is refused yet. */
public final class Warnings {

    private Warnings() {}

    /** Windows that are open on that day and nearly full. */
    public static List<LimitNear> near(CoveragePolicy policy, List<Room> rooms, LocalDate day) {
        return rooms.stream()
                .filter(room -> isNear(policy, room, day))
                .map(
                        room ->
                                new LimitNear(
                                        room.window(),
                                        room.from(),
                                        step(policy, room).map(Figure::value).orElse(0),
                                        room.remaining()))
                .toList();
    }

    static List<Notice> of(
            CoveragePolicy policy, Usage usage, Question question, List<Room> rooms) {
        var all = new ArrayList<Notice>();
        for (var room : rooms) {
            if (isNear(policy, room, question.on())) {
                all.add(
                        Notice.of(
                                "limit-near",
                                question.on(),
                                Words.units(policy, room.remaining())
                                        + " left of "
                                        + room.max()
                                        + " ("
                                        + room.window()
                                        + ").",
                                room.limit()));
            }
        }
        var test = policy.improvement();
        if (test != null
                && policy.stop().contains(CoveragePolicy.Stop.REGRESSING)
                && test.regressing(usage.findings(), question.askedOn())) {
            all.add(
                    Notice.of(
                            "regressing",
                            question.askedOn(),
                            "It is worse than at the beginning; the policy stops when it gets"
                                    + " worse.",
                            null));
        }
        return List.copyOf(all);
    }

    private static boolean isNear(CoveragePolicy policy, Room room, LocalDate day) {
        return room.counted() + room.reserved() > 0
                && room.isOpenOn(day)
                && step(policy, room).isPresent();
    }

    /** The least step that is not below what is left. */
    private static Optional<Figure> step(CoveragePolicy policy, Room room) {
        return policy.warnAt().stream()
                .filter(each -> room.remaining() <= each.value())
                .min(Comparator.comparingInt(Figure::value));
    }
}
