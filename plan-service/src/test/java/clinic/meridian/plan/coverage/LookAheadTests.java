package clinic.meridian.plan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.plan.sheet.Mark;

import org.junit.jupiter.api.Test;

import java.util.List;

class LookAheadTests {

    @Test
    void saysOnWhichDayTheTwelfthVisitFallsAndWhatTheThirteenthNeeds() {
        var patient = new Patient().came(8, 0, 49).booked(56, 63);

        var ahead = ahead("medicare-ncd-30.3.3", patient, 49, 70, 7);

        assertThat(ahead)
                .extracting(Notice::sentence)
                .startsWith(
                        "Visit 12 of 12 (initial) falls on 6 June 2025.",
                        "Improvement evidence not older than 30 days is needed before visit 13 on"
                                + " 13 June 2025: pain by 30% and 1 point, PEG by 1 point,"
                                + " Roland-Morris by 30% or a practitioner's attestation.")
                .anyMatch(each -> each.startsWith("Visit 20 of 20 (year) falls on 1 August 2025"))
                .last()
                .asString()
                .startsWith("Visit 21 on 8 August 2025 is outside the policy's rules.");
        assertThat(ahead.getFirst().mark()).isEqualTo(Mark.EVIDENCE);
        assertThat(ahead.get(1).mark()).isEqualTo(Mark.CHOICE);
    }

    @Test
    void saysWhichDayOfTheCadenceIsPastTheFirstNinety() {
        var patient = new Patient().came(9, 0, 77);

        assertThat(ahead("medicare-ncd-30.3.3", patient, 77, 105, 28).getFirst().sentence())
                .startsWith(
                        "Improvement evidence not older than 30 days is needed before visit 10 on"
                                + " 4 July 2025");
    }

    @Test
    void saysWhatThePayerUsuallyAuthorisesNext() {
        var patient = new Patient().came(10, 0, 49).authorised("VA-1", 0, 59, 12);

        assertThat(ahead("va-ccn", patient, 49, 56, 7))
                .extracting(Notice::sentence)
                .last()
                .asString()
                .isEqualTo(
                        "Visit 12 on 23 May 2025 is outside the policy's rules. No authorisation of"
                                + " the payer holds on 23 May 2025. The next in turn, continuation,"
                                + " is usually for 8 visits in 90 days and asks for improvement.");
    }

    @Test
    void hasNothingToSayOfAPatientWhoPaysThemselves() {
        assertThat(ahead("self-pay", new Patient().came(30, 0, 200), 200, 207, 7)).isEmpty();
    }

    private static List<Notice> ahead(
            String policy, Patient patient, int today, int next, int everyDays) {
        var day = Patient.day(today);
        return LookAhead.of(
                ShippedPolicies.find(policy),
                patient.usage(),
                Patient.day(next),
                everyDays,
                Question.about(day, day));
    }
}
