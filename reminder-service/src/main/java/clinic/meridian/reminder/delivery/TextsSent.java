package clinic.meridian.reminder.delivery;

import clinic.meridian.events.PatientId;
import clinic.meridian.events.ReminderId;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When texts left for one patient in the last days. */
public record TextsSent(PatientId patient, List<Text> texts) {

    public record Text(ReminderId reminder, Instant at) {}

    List<Instant> otherThan(ReminderId reminder) {
        return texts.stream()
                .filter(text -> !text.reminder().equals(reminder))
                .map(Text::at)
                .toList();
    }

    TextsSent with(ReminderId reminder, Instant at, Instant forgetBefore) {
        var kept =
                texts.stream()
                        .filter(text -> !text.reminder().equals(reminder))
                        .filter(text -> !text.at().isBefore(forgetBefore));
        return new TextsSent(
                patient, Stream.concat(kept, Stream.of(new Text(reminder, at))).toList());
    }

    TextsSent without(ReminderId reminder) {
        return new TextsSent(
                patient, texts.stream().filter(text -> !text.reminder().equals(reminder)).toList());
    }
}
