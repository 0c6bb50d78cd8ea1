package clinic.meridian.launcher;

import clinic.meridian.launcher.demo.Api;
import clinic.meridian.launcher.demo.FrontDoor;
import clinic.meridian.launcher.demo.Year;
import clinic.meridian.launcher.demo.YearTable;
import clinic.meridian.launcher.exchange.Books;
import clinic.meridian.launcher.exchange.Order;
import clinic.meridian.launcher.house.Credentials;
import clinic.meridian.launcher.house.Home;
import clinic.meridian.launcher.house.Ports;
import clinic.meridian.launcher.house.Refused;
import clinic.meridian.launcher.house.SecretEnvironment;
import clinic.meridian.launcher.simulation.Simulations;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What {@code ./meridian} starts: each command is one method or one class. */
public final class Launcher {
    private static final String EXPORT = "./meridian export <clinic> <folder>";
    private static final String NOT_RUNNING = "Meridian is not running. Start it: ./meridian up";

    private final Home home;
    private final Ports ports;

    private Launcher(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> environment = System.getenv();
        try {
            var launcher =
                    new Launcher(
                            new Home(
                                    Path.of(environment.getOrDefault("MERIDIAN_PROJECT", ".")),
                                    Path.of(
                                            environment.getOrDefault(
                                                    "MERIDIAN_HOME", ".meridian"))),
                            Ports.from(environment));
            System.exit(launcher.run(List.of(args)));
        } catch (Refused e) {
            System.err.println("✗ " + e.getMessage());
            System.exit(1);
        }
    }

    private int run(List<String> args) throws Exception {
        String command = args.isEmpty() ? "" : args.getFirst();
        return switch (command) {
            case "up" -> Up.run(home, ports);
            case "down" -> down();
            case "status" -> ask("status");
            case "crash" -> ask("crash " + argument(args, 1, "a name: ./meridian crash broker"));
            case "secrets" -> print(SecretEnvironment.of(home));
            case "clock" -> Clocks.move(ports, args.size() > 1 ? args.get(1) : "+0m");
            case "demo" -> demo();
            case "simulate" -> simulate(args.subList(1, args.size()));
            case "import" ->
                    books(books -> books.bring(Order.of(args.subList(1, args.size()), here())));
            case "export" ->
                    books(
                            books ->
                                    books.fetch(
                                            argument(args, 1, EXPORT),
                                            here().resolve(argument(args, 2, EXPORT))));
            default ->
                    throw new Refused(
                            "./meridian"
                                + " up|down|status|clock|crash|demo|simulate|import|export|logs");
        };
    }

    private int demo() {
        try {
            var api = new Api(ports.web(), Credentials.of(home).api());
            new Year(new FrontDoor(api), new YearTable(System.out)).play();
            return 0;
        } catch (UncheckedIOException e) {
            throw new Refused(NOT_RUNNING);
        }
    }

    private int simulate(List<String> words) throws InterruptedException {
        try {
            var api = new Api(ports.web(), Credentials.of(home).api());
            return new Simulations(home, api, System.out).run(words, here());
        } catch (UncheckedIOException e) {
            throw new Refused(NOT_RUNNING);
        }
    }

    private int books(ToIntFunction<Books> work) {
        try {
            return work.applyAsInt(
                    new Books(new Api(ports.web(), Credentials.of(home).api()), System.out));
        } catch (UncheckedIOException e) {
            throw new Refused(NOT_RUNNING);
        }
    }

    /** Where the command was typed; the script itself works in the project's folder. */
    private static Path here() {
        return Path.of(System.getenv().getOrDefault("MERIDIAN_HERE", "."));
    }

    private static int print(String text) {
        System.out.println(text);
        return 0;
    }

    private int down() {
        boolean wasRunning = Control.ask(home.folder(), "down").isPresent();
        return print(wasRunning ? "Meridian is closed; everything is kept." : NOT_RUNNING);
    }

    private int ask(String request) {
        return Control.ask(home.folder(), request)
                .map(understood -> understood ? 0 : 1)
                .orElseGet(
                        () -> {
                            System.err.println(NOT_RUNNING);
                            return 1;
                        });
    }

    private static String argument(List<String> args, int place, String expected) {
        if (args.size() <= place) {
            throw new Refused("expected " + expected);
        }
        return args.get(place);
    }
}
