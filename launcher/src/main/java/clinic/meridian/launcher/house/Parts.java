package clinic.meridian.launcher.house;

import clinic.meridian.engines.broker.BrokerMain;
import clinic.meridian.engines.store.StoreMain;
import clinic.meridian.launcher.mailbox.MailboxMain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All processes of the system with their addresses and secrets. */
final class Parts {
    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Credentials credentials;

    Parts(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.secrets = Secrets.of(home);
        this.credentials = Credentials.of(home);
    }

    /** What the services stand on. */
    List<Part> ground() {
        return List.of(broker(), store(), mailbox());
    }

    List<Part> services() {
        return List.of(
                service("booking-service", ports.booking(), Map.of()),
                service("reminder-service", ports.reminder(), Map.of()),
                service("plan-service", ports.plan(), Map.of()),
                service("web", ports.web(), web()));
    }

    private Part broker() {
        return new Part(
                "broker",
                program(BrokerMain.class, home.data("broker"), ports.kafka()),
                Map.of(),
                "localhost:" + ports.kafka(),
                new Readiness.Listens(ports.kafka()));
    }

    private Part store() {
        return new Part(
                "store",
                program(StoreMain.class, home.data("store"), ports.store()),
                Map.of(),
                "mongodb://localhost:" + ports.store(),
                new Readiness.Listens(ports.store()));
    }

    private Part mailbox() {
        return new Part(
                "mailbox",
                program(
                        MailboxMain.class,
                        home.data("mailbox"),
                        ports.smtp(),
                        ports.mailbox(),
                        home.clock()),
                Map.of(
                        "TWILIO_ACCOUNT_SID", secrets.twilioAccount(),
                        "TWILIO_AUTH_TOKEN", secrets.twilioToken()),
                "smtp://localhost:" + ports.smtp() + ", " + http(ports.mailbox()),
                new Readiness.Listens(ports.mailbox()));
    }

    private Part service(String module, int port, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(shared());
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.putAll(more);
        return new Part(
                module,
                List.of("-jar", home.jar(module).toString()),
                environment,
                http(port),
                new Readiness.Healthy(port));
    }

    private Map<String, String> shared() {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "local"),
                Map.entry("KAFKA_BOOTSTRAP", "localhost:" + ports.kafka()),
                Map.entry("MONGO_URI", "mongodb://localhost:" + ports.store()),
                Map.entry("SMTP_HOST", "localhost"),
                Map.entry("SMTP_PORT", String.valueOf(ports.smtp())),
                Map.entry("MERIDIAN_ISSUER", http(ports.web())),
                Map.entry("MERIDIAN_PUBLIC_URL", http(ports.web())),
                Map.entry("MERIDIAN_LINK_KEY", secrets.linkKey()),
                Map.entry("MERIDIAN_VAULT_KEY", secrets.vaultKey()),
                Map.entry("MERIDIAN_CLINICS", clinics()),
                Map.entry("MERIDIAN_CLOCK_FILE", home.clock().toString()),
                Map.entry("TWILIO_ACCOUNT_SID", secrets.twilioAccount()),
                Map.entry("TWILIO_AUTH_TOKEN", secrets.twilioToken()),
                Map.entry("TWILIO_BASE_URL", http(ports.mailbox())));
    }

    private Map<String, String> web() {
        return Map.ofEntries(
                Map.entry("MERIDIAN_BOOKING_URL", http(ports.booking())),
                Map.entry("MERIDIAN_REMINDER_URL", http(ports.reminder())),
                Map.entry("MERIDIAN_PLAN_URL", http(ports.plan())),
                Map.entry("MERIDIAN_MAILBOX_URL", http(ports.mailbox()) + "/messages"),
                Map.entry(
                        "MERIDIAN_SIGNING_KEY_FILE",
                        home.folder().resolve("signing-key.json").toAbsolutePath().toString()),
                Map.entry("MERIDIAN_STAFF_USER", credentials.staff().user()),
                Map.entry("MERIDIAN_STAFF_PASSWORD", credentials.staff().password()),
                Map.entry("MERIDIAN_API_CLIENT_ID", credentials.api().clientId()),
                Map.entry("MERIDIAN_API_CLIENT_SECRET", credentials.api().clientSecret()));
    }

    private String clinics() {
        return home.project().resolve("clinics").toAbsolutePath().toString();
    }

    private static String http(int port) {
        return "http://localhost:" + port;
    }

    /** From the launcher's own class path. */
    private static List<String> program(Class<?> main, Object... arguments) {
        var program = new ArrayList<String>();
        program.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            program.add(argument.toString());
        }
        return program;
    }
}
