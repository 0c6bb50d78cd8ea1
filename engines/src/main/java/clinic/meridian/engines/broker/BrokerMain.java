package clinic.meridian.engines.broker;

import java.nio.file.Path;

/** Runs the broker as a process of its own: {@code BrokerMain <folder> <port>}. */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected: <folder> <port>");
        }
        var broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println("broker ready at " + broker.bootstrap());
    }
}
