package clinic.meridian.booking.patients;

import static clinic.meridian.booking.ElmStreet.CLINIC;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTests {

    private static Person registered(
            @Nullable String name, @Nullable String email, @Nullable String phone) {
        return new Registration(name, email, phone, null, null, null, null).person(CLINIC);
    }

    @ParameterizedTest
    @CsvSource({
        "212-555-0143, +12125550143",
        "(212) 555 0143, +12125550143",
        "+49 30 901820, +4930901820",
        "+44 20 7946 0018, +442079460018"
    })
    void readsPhoneNumbersAsPeopleWriteThemAtTheClinic(String written, String stored) {
        assertThat(registered("Rosa Alvarez", null, written).phone()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "call me", "+1 212 555 01434444"})
    void refusesWhatIsNoPhoneNumberWithoutRepeatingIt(String written) {
        assertThatThrownBy(() -> registered("Rosa Alvarez", null, written))
                .hasMessageStartingWith("phone: expected")
                .hasMessageNotContaining(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa@example.org", "rosa.alvarez+clinic@mail.example.org"})
    void takesAnEmailAddress(String address) {
        assertThat(registered("Rosa Alvarez", address, null).email()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosa",
                "rosa@",
                "@example.org",
                "rosa@example",
                "Rosa <rosa@example.org>",
                "a@example.org, b@example.org",
                "rosa@exa mple.org",
                "rosa@example.org\r\nBcc: x@y.zz"
            })
    void refusesWhatIsNoEmailAddress(String written) {
        assertThatThrownBy(() -> registered("Rosa Alvarez", written, null))
                .hasMessageStartingWith("email: expected");
    }

    @Test
    void asksForANameAndAWayToReachThePatient() {
        assertThatThrownBy(() -> registered(null, "rosa@example.org", null))
                .hasMessage("name: missing");
        assertThatThrownBy(() -> registered(" ", "rosa@example.org", null))
                .hasMessageStartingWith("name: expected");
        assertThatThrownBy(() -> registered("x".repeat(201), "rosa@example.org", null))
                .hasMessageStartingWith("name: expected");
        assertThat(registered("x".repeat(200), "rosa@example.org", null).name()).hasSize(200);
        assertThatThrownBy(() -> registered("Rosa Alvarez", null, null))
                .hasMessageStartingWith("email: expected an e-mail address or a phone number");
    }

    @Test
    void assumesNoConsentThatWasNotGiven() {
        var consents = registered("Rosa Alvarez", "rosa@example.org", null).consents();
        assertThat(consents.sms()).isFalse();
        assertThat(consents.email()).isFalse();
        assertThat(consents.checkIn()).isFalse();
    }

    @Test
    void namesNobodyInItsText() {
        assertThat(registered("Rosa Alvarez", "rosa@example.org", null).toString())
                .doesNotContain("Rosa")
                .doesNotContain("rosa@");
    }
}
