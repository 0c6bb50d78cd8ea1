package clinic.meridian.plan.planning;

import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.Protocols;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** The protocols, each number with its mark and reason. */
@RestController
class ProtocolController {

    private final Protocols protocols;

    ProtocolController(Protocols protocols) {
        this.protocols = protocols;
    }

    record All(List<CareProtocol> protocols) {}

    @GetMapping("/api/protocols")
    All all() {
        return new All(protocols.all());
    }

    /** For editors and for whoever writes a protocol. */
    @GetMapping(path = "/api/protocols/schema", produces = "application/schema+json")
    String schema() {
        return Protocols.schema();
    }
}
