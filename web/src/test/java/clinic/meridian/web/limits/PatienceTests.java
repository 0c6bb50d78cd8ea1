package clinic.meridian.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import jakarta.servlet.ServletException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

class PatienceTests {

    private final PublicDoor door =
            new PublicDoor(new LimitProperties(3, 2), new JsonMapper(), new SimpleMeterRegistry());

    @Test
    void turnsAwayWhoPostsTooOftenAndSaysHowLong() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(post("/api/clinics/elm-street/patients", "10.0.0.1").getStatus())
                    .isEqualTo(200);
        }
        MockHttpServletResponse fourth = post("/api/clinics/elm-street/patients", "10.0.0.1");
        assertThat(fourth.getStatus()).isEqualTo(429);
        assertThat(fourth.getContentAsString()).contains("/problems/too-many-requests");
        assertThat(Integer.parseInt(String.valueOf(fourth.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(post("/api/clinics/elm-street/patients", "10.0.0.2").getStatus()).isEqualTo(200);
    }

    @Test
    void countsSignInsApart() throws Exception {
        assertThat(post("/sign-in", "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(post("/oauth2/token", "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(post("/sign-in", "10.0.0.1").getStatus()).isEqualTo(429);
        assertThat(post("/api/clinics/elm-street/holds", "10.0.0.1").getStatus()).isEqualTo(200);
    }

    @Test
    void leavesWebhooksAndReadersAlone() throws Exception {
        for (int i = 0; i < 9; i++) {
            assertThat(post("/api/webhooks/sms/status", "10.0.0.1").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void countsAHouseholdOfIpv6Once() {
        assertThat(Patience.neighbourhood("2001:db8:1:2::5"))
                .isEqualTo(Patience.neighbourhood("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(Patience.neighbourhood("2001:db8:1:3::5"));
        assertThat(Patience.neighbourhood("10.0.0.1")).isEqualTo("10.0.0.1");
    }

    private MockHttpServletResponse post(String path, String address)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
