package clinic.meridian.engines.store;

import java.nio.file.Path;

/** Runs the store as a process of its own: {@code StoreMain <folder> <port> [<host>]}. */
public final class StoreMain {
    private StoreMain() {}

    public static void main(String[] args) {
        if (args.length < 2 || args.length > 3) {
            throw new IllegalArgumentException("expected: <folder> <port> [<host>]");
        }
        String host = args.length == 3 ? args[2] : "localhost";
        var store = EmbeddedStore.start(Path.of(args[0]), host, Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
        System.out.println("store ready at " + store.uri());
    }
}
