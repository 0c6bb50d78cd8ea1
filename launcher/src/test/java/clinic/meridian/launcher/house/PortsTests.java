package clinic.meridian.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

class PortsTests {
    @Test
    void takesTheUsualPortsUnlessToldOtherwise() {
        var ports = Ports.from(Map.of("MERIDIAN_PORT_WEB", "9080"));
        assertThat(ports.web()).isEqualTo(9080);
        assertThat(ports.booking()).isEqualTo(8081);
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        assertThatThrownBy(() -> Ports.from(Map.of("MERIDIAN_PORT_WEB", "http")))
                .isInstanceOf(Refused.class)
                .hasMessage("MERIDIAN_PORT_WEB is http (expected: a port number)");
    }

    @Test
    void namesThePortThatIsTakenAndTheWayOut() throws Exception {
        var free = Ports.free();
        assertThat(free.inUse()).isEmpty();
        try (var _ = new ServerSocket(free.plan(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.inUse())
                    .hasValueSatisfying(
                            line ->
                                    assertThat(line)
                                            .contains("Port " + free.plan() + " (PLAN) is in use")
                                            .contains("MERIDIAN_PORT_PLAN="));
        }
    }
}
