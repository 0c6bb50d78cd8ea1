package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;

import org.junit.jupiter.api.Test;

class TopicTests {

    @Test
    void eachInterfaceHasATopicOfItsOwn() {
        assertThat(Examples.all().stream().map(Topic::of).distinct())
                .containsExactlyInAnyOrder(Topic.values())
                .hasSameSizeAs(Contract.interfaces());
    }

    @Test
    void deadLettersLieNextToTheirTopicUnderTheNameOfTheirGroup() {
        assertThat(Topic.BOOKINGS.deadLetters("plan-service"))
                .isEqualTo("clinic.bookings.plan-service.dead");
    }

    @Test
    void theEventsOfOnePatientShareAKeyAndSoStayInOrder() {
        assertThat(Examples.all().stream().map(ClinicEvent::key).distinct())
                .as("all examples are Rosa's")
                .hasSize(1);
    }

    @Test
    void aHoldWithoutPatientIsKeyedByItself() {
        HoldPlaced offer =
                (HoldPlaced)
                        Examples.all().stream()
                                .filter(HoldPlaced.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        HoldPlaced form =
                new HoldPlaced(
                        offer.hold(),
                        offer.clinic(),
                        null,
                        HoldKind.FORM,
                        offer.appointmentType(),
                        offer.start(),
                        offer.end(),
                        offer.zone(),
                        offer.practitioner(),
                        offer.room(),
                        null,
                        offer.expiresAt());
        HoldReleased released =
                new HoldReleased(
                        offer.hold(),
                        offer.clinic(),
                        null,
                        HoldKind.FORM,
                        BookingEvent.ReleaseReason.EXPIRED,
                        null,
                        null);

        assertThat(form.key()).isEqualTo(offer.hold().value()).isEqualTo(released.key());
        assertThat(EventJson.write(form)).doesNotContain("patient");
    }
}
