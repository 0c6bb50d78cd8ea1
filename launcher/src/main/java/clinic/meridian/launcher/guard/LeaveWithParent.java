package clinic.meridian.launcher.guard;

import java.io.IOException;

/**
 * A Java agent: ends this process when the one that started it is gone, however it went. The parent
 * holds the other end of standard input and never writes; the system closes it also after {@code
 * kill -9}.
 */
public final class LeaveWithParent {
    private LeaveWithParent() {}

    /** Called by the JVM before the program's main method. */
    public static void premain(String nothing) {
        var watch = new Thread(LeaveWithParent::leaveAtEnd, "leave-with-parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void leaveAtEnd() {
        try {
            while (System.in.read() >= 0) {
                // Whatever is typed there is not for us.
            }
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        Runtime.getRuntime().exit(1);
    }
}
