package clinic.meridian.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;

import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.TimeUnit;

class EnginesIT {
    @Test
    void givesAllTestsOfAJvmOneBrokerAndOneStore() throws Exception {
        var engines = Engines.shared();
        assertThat(Engines.shared()).isSameAs(engines);
        try (var admin =
                        Admin.create(
                                Map.<String, Object>of("bootstrap.servers", engines.bootstrap()));
                var client = MongoClients.create(engines.mongoUri())) {
            assertThat(admin.describeCluster().nodes().get(30, TimeUnit.SECONDS)).hasSize(1);
            assertThat(client.getDatabase("a").runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
        }
    }
}
