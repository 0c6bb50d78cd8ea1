package clinic.meridian.booking.exchange;

import clinic.meridian.booking.patients.Person;
import clinic.meridian.booking.patients.Registration;
import clinic.meridian.booking.patients.Screening;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * A patient as a row, in both directions. Red flags and what was advised do not come over: whoever
 * treats here asks, and records what is heard.
 */
final class PatientColumns {

    static final List<String> ALL =
            List.of(
                    "id",
                    "name",
                    "email",
                    "phone",
                    "zone",
                    "locale",
                    "sms",
                    "mail",
                    "checkIn",
                    "bleedingDisorder",
                    "bloodThinners",
                    "antiplatelet",
                    "pregnancy",
                    "pacemaker",
                    "seizureOrFainting",
                    "skinInfection",
                    "metalAllergy",
                    "immunosuppression",
                    "acknowledged");

    static final Set<String> REQUIRED = Set.of("id", "name");

    private PatientColumns() {}

    /**
     * Checked as a registration over HTTP is.
     *
     * @throws BadCell with the column to blame
     */
    static Person person(Clinic house, CsvRow row) {
        try {
            return new Registration(
                            row.required("name"),
                            row.text("email"),
                            row.text("phone"),
                            row.text("zone"),
                            row.text("locale"),
                            new Registration.Given(
                                    row.yesOrNo("sms"),
                                    row.yesOrNo("mail"),
                                    row.yesOrNo("checkIn")),
                            screening(row))
                    .person(house);
        } catch (IllegalArgumentException e) {
            var sentence = String.valueOf(e.getMessage());
            int colon = sentence.indexOf(": ");
            throw new BadCell(sentence.substring(0, colon), sentence.substring(colon + 2));
        }
    }

    private static Screening screening(CsvRow row) {
        return new Screening(
                row.yesOrNo("bleedingDisorder"),
                row.yesOrNo("bloodThinners"),
                row.yesOrNo("antiplatelet"),
                row.yesOrNo("pregnancy"),
                row.yesOrNo("pacemaker"),
                row.yesOrNo("seizureOrFainting"),
                row.yesOrNo("skinInfection"),
                row.yesOrNo("metalAllergy"),
                row.yesOrNo("immunosuppression"),
                null,
                row.text("acknowledged"));
    }

    static List<String> cells(PatientId id, Person person) {
        var screening = person.screening();
        return List.of(
                id.value(),
                person.name(),
                text(person.email()),
                text(person.phone()),
                person.zone() == null ? "" : person.zone().getId(),
                person.locale() == null ? "" : person.locale().toLanguageTag(),
                word(person.consents().sms()),
                word(person.consents().email()),
                word(person.consents().checkIn()),
                word(screening.bleedingDisorder()),
                word(screening.bloodThinners()),
                word(screening.antiplatelet()),
                word(screening.pregnancy()),
                word(screening.pacemaker()),
                word(screening.seizureOrFainting()),
                word(screening.skinInfection()),
                word(screening.metalAllergy()),
                word(screening.immunosuppression()),
                text(screening.acknowledged()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String word(@Nullable Boolean answer) {
        return answer == null ? "" : answer ? "yes" : "no";
    }
}
